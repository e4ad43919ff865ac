/*
 * A conversion that is not defined or not whole: %K
 *
 * @line: 8
 */
BEGIN
{
	printf("%K", 1);
}
