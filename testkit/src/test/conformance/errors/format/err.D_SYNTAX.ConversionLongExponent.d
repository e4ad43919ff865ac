/*
 * A conversion that is not defined or not whole: %le
 *
 * @line: 8
 */
BEGIN
{
	printf("%le", 1);
}
