/*
 * A conversion that is not defined or not whole: %
 *
 * @line: 8
 */
BEGIN
{
	printf("%", 1);
}
