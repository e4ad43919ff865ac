/*
 * Strings do not count: ++ behind.
 *
 * @line: 10
 */
string s;

BEGIN
{
	s++;
}
