/*
 * A conversion that is not defined or not whole: %F
 *
 * @line: 8
 */
BEGIN
{
	printf("%F", 1);
}
