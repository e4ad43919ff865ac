/*
 * language.md 8: off unsets
 *
 * @options: -q
 * @cpu: any
 * @stderr: matched 1 probe
 */
#pragma D option quiet=off

BEGIN
{
	printf("x");
	exit(0);
}
