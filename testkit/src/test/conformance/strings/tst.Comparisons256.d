/*
 * Strings that differ behind the size of a string are equal.
 * @options: -q -xstrsize=4
 */
BEGIN
{
	a = "abcd";
	b = "abce";
	printf("%d %s %s %d\n", a == b, a, b, strlen(a));
	k[a] = 1;
	printf("%d\n", k[b]);
	exit(0);
}
