/*
 * @line: 6
 */
BEGIN
{
	printf("%d", "x");
}
