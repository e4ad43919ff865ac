/*
 * Operators on bits want integers: %.
 *
 * @line: 10
 */
string s;

BEGIN
{
	trace(s % 2);
}
