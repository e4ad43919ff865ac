/*
 * Assignment forms the same: >>=.
 *
 * @line: 10
 */
string s;

BEGIN
{
	s >>= 2;
}
