/*
 * Strings do not count: ++ before.
 *
 * @line: 10
 */
string s;

BEGIN
{
	++s;
}
