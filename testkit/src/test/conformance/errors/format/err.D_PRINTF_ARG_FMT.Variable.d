/*
 * A format is a literal.
 *
 * @line: 10
 */
string s;

BEGIN
{
	printf(s);
}
