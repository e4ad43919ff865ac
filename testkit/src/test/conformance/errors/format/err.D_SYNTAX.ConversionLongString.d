/*
 * A conversion that is not defined or not whole: %hs
 *
 * @line: 8
 */
BEGIN
{
	printf("%hs", 1);
}
