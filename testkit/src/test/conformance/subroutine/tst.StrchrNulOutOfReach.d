/*
 * strchr() and strrchr() look at strsize bytes (dif.md section 8): the NUL is found like any other
 * character, but only there.
 *
 * @options: -q -xstrsize=8
 */
BEGIN
{
	printf("%d\n", strchr("0123456789", 0) == NULL);
	printf("%d\n", strrchr("0123456789", 0) == NULL);
	printf("[%s]\n", strchr("0123", 0));
	printf("[%s]\n", strrchr("0123", 0));
	exit(0);
}
