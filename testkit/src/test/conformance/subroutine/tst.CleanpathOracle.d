/*
 * variants.md 2: Oracle's cleanpath() drops a last slash, and a dot behind one.
 *
 * @options: -q -xcompat=oracle
 */
BEGIN
{
	printf("%s %s %s\n", cleanpath("/a/b/.."), cleanpath("/a/."), cleanpath("a//b/"));
	printf("%s %s %s\n", cleanpath("/"), cleanpath("/."), cleanpath("/a/../"));
	printf("%s %s [%s]\n", cleanpath("."), cleanpath("/a/./b/./"), cleanpath(""));
	printf("%s %s\n", cleanpath("a."), cleanpath("/a.b/"));
	exit(0);
}
