/*
 * A conversion that is not defined or not whole: %D
 *
 * @line: 8
 */
BEGIN
{
	printf("%D", 1);
}
