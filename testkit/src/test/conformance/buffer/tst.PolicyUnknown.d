/*
 * @options: -q
 * @status: 1
 * @stderr: Invalid value for specified option
 */
#pragma D option bufpolicy=heap

BEGIN
{
	exit(0);
}
