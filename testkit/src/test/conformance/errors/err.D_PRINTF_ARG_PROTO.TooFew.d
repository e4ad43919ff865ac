/*
 * @line: 6
 */
BEGIN
{
	printf("%d %d", 1);
}
