/*
 * A conversion that is not defined or not whole: %td
 *
 * @line: 8
 */
BEGIN
{
	printf("%td", 1);
}
