/*
 * A conversion that is not defined or not whole: %**d
 *
 * @line: 8
 */
BEGIN
{
	printf("%**d", 1);
}
