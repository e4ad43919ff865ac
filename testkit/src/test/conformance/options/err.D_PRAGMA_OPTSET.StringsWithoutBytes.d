/*
 * A string has one byte at the least, its NUL.
 *
 * @line: 7
 * @stderr: failed to set option 'strsize' to '0': Invalid value for specified option
 */
#pragma D option strsize=0

BEGIN
{
	exit(0);
}
