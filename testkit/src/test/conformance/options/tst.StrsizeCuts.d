/*
 * consumer.md 5: strsize is the size of strings with the NUL
 *
 * @options: -q -xstrsize=16
 */
BEGIN
{
	s = strjoin("0123456789", "abcdef");
	printf("%s %d\n", s, strlen(s));
	exit(0);
}
