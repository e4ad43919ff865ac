/*
 * The characters of a string cannot be written.
 *
 * @line: 10
 */
string s;

BEGIN
{
	s[0] = 'a';
}
