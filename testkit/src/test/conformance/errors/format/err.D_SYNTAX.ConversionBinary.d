/*
 * A conversion that is not defined or not whole: %b
 *
 * @line: 8
 */
BEGIN
{
	printf("%b", 1);
}
