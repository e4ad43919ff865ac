/* An expression whose value is thrown away on purpose. */
BEGIN
{
	(void)x++;
	(void)(y = 3);
	printf("%d %d\n", x, y);
	exit(0);
}
