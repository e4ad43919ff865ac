/*
 * actions.md 2: ftruncate() empties the output file
 *
 * @options: -q -w
 * @process: own
 */
BEGIN
{
	freopen("/tmp/jdtrace.t.%d", $pid);
	printf("lost\n");
	ftruncate();
	printf("kept\n");
	freopen("");
	system("cat /tmp/jdtrace.t.%d; rm /tmp/jdtrace.t.%d", $pid, $pid);
	exit(0);
}
