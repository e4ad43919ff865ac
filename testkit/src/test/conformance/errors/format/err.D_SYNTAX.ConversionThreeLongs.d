/*
 * A conversion that is not defined or not whole: %llld
 *
 * @line: 8
 */
BEGIN
{
	printf("%llld", 1);
}
