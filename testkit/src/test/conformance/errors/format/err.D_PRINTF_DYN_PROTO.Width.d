/*
 * A * wants its argument.
 *
 * @line: 8
 */
BEGIN
{
	printf("%*d");
}
