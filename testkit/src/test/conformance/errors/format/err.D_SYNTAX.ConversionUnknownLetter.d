/*
 * A conversion that is not defined or not whole: %q
 *
 * @line: 8
 */
BEGIN
{
	printf("%q", 1);
}
