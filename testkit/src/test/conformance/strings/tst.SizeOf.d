/*
 * @options: -q -xstrsize=64
 */
string s;

BEGIN
{
	printf("%d %d %d\n", sizeof (s), sizeof (string), sizeof ("four"));
	exit(0);
}
