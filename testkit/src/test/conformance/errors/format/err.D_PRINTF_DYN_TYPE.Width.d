/*
 * Which is an integer.
 *
 * @line: 8
 */
BEGIN
{
	printf("%*d", "two", 1);
}
