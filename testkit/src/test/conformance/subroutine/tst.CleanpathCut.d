/*
 * @options: -q -xstrsize=32
 */
BEGIN
{
	printf("%s\n", cleanpath("/aaaaaaaaaa/bbbbbbbbbb/cccccccccc/d"));
	exit(0);
}
