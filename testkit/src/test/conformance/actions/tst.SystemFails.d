/*
 * actions.md 2: a command that fails does not end tracing
 *
 * @options: -q -w
 * @process: own
 */
BEGIN
{
	system("exit 7");
	printf("goes on\n");
	exit(0);
}
