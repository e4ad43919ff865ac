/*
 * actions.md 2: system() runs a shell command after what was printed is out
 *
 * @options: -q -w
 * @process: own
 */
BEGIN
{
	printf("before\n");
	system("echo during");
	printf("after\n");
	exit(0);
}
