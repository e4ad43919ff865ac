/*
 * A conversion that is not defined or not whole: %zd
 *
 * @line: 8
 */
BEGIN
{
	printf("%zd", 1);
}
