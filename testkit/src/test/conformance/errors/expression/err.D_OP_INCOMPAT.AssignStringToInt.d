/*
 * A string is no number.
 *
 * @line: 10
 */
int x;

BEGIN
{
	x = "five";
}
