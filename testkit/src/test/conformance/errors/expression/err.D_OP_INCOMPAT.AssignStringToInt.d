/*
 * A string is no number.
 *
 * @line: 11
 * @stderr: strtoll( )
 */
int x;

BEGIN
{
	x = "five";
}
