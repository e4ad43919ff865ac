/*
 * += does not join strings.
 *
 * @line: 10
 */
string s;

BEGIN
{
	s += "a";
}
