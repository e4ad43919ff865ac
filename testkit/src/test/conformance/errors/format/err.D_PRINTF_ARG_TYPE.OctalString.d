/*
 * Integers only: %o
 *
 * @line: 8
 */
BEGIN
{
	printf("%o\n", "a");
}
