/*
 * Strings are no truth values: &&.
 *
 * @line: 10
 */
string s;

BEGIN
{
	trace(s && 1);
}
