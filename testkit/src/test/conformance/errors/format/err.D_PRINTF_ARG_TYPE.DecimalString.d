/*
 * Integers only: %d
 *
 * @line: 8
 */
BEGIN
{
	printf("%d\n", "a");
}
