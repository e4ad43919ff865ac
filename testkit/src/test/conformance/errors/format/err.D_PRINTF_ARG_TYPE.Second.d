/*
 * Each conversion is checked: %d
 *
 * @line: 8
 */
BEGIN
{
	printf("%d %d\n", 1, "a");
}
