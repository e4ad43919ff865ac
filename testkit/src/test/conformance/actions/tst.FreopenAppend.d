/*
 * actions.md 2: freopen() appends to the named file; "" restores the output
 *
 * @options: -q -w
 * @process: own
 */
BEGIN
{
	printf("one\n");
	freopen("/tmp/jdtrace.%d", $pid);
	printf("two\n");
	freopen("");
	printf("three\n");
	freopen("/tmp/jdtrace.%d", $pid);
	printf("four\n");
	freopen("");
	system("cat /tmp/jdtrace.%d; rm /tmp/jdtrace.%d", $pid, $pid);
	exit(0);
}
