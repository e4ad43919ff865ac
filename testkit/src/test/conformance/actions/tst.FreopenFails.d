/*
 * actions.md 2: a file that cannot be opened is a library fault; the output stays
 *
 * @options: -q -w
 * @stderr: dtrace: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): couldn't freopen() "/nonexistent/file": No such file or directory
 */
BEGIN
{
	freopen("/nonexistent/file");
	printf("still here\n");
	exit(0);
}
