/*
 * Integers only: %u
 *
 * @line: 8
 */
BEGIN
{
	printf("%u\n", "a");
}
