/*
 * @line: 6
 */
BEGIN
{
	printf("%d", 1, 2);
}
