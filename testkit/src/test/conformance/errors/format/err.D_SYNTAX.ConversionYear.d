/*
 * A conversion that is not defined or not whole: %y
 *
 * @line: 8
 */
BEGIN
{
	printf("%y", 1);
}
