/*
 * A * has taken the only argument.
 *
 * @line: 8
 */
BEGIN
{
	printf("%*d", 5);
}
