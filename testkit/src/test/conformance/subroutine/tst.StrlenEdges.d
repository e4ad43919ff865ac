/*
 * @options: -q -xstrsize=8
 */
BEGIN
{
	printf("%d %d %d\n", strlen(""), strlen("a\0b"), strlen("0123456789"));
	exit(0);
}
