/*
 * Integers only: %i
 *
 * @line: 8
 */
BEGIN
{
	printf("%i\n", "a");
}
