/*
 * A number is no string.
 *
 * @line: 10
 */
string s;

BEGIN
{
	s = 5;
}
