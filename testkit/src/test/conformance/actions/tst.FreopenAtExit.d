/*
 * actions.md 2: what comes at the end goes to the reopened file
 *
 * @options: -q -w
 */
BEGIN
{
	freopen("/dev/null");
	printf("unseen\n");
	@ = count();
	exit(0);
}
