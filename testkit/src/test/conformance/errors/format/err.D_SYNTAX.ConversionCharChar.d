/*
 * A conversion that is not defined or not whole: %hhd
 *
 * @line: 8
 */
BEGIN
{
	printf("%hhd", 1);
}
