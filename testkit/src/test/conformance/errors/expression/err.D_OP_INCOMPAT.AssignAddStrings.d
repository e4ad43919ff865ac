/*
 * += does not join strings.
 *
 * @line: 11
 * @stderr: strjoin( )
 */
string s;

BEGIN
{
	s += "a";
}
