/*
 * Exactly unsigned long: %lu
 *
 * @line: 8
 */
BEGIN
{
	printf("%lu\n", 1u);
}
