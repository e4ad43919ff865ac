/*
 * A number is no string.
 *
 * @line: 11
 * @stderr: lltostr( )
 */
string s;

BEGIN
{
	s = 5;
}
