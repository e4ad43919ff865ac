/*
 * A conversion that is not defined or not whole: %n
 *
 * @line: 8
 */
BEGIN
{
	printf("%n", 1);
}
