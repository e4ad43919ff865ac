/*
 * Operators on bits want integers: ~.
 *
 * @line: 8
 */
BEGIN
{
	trace(~"a");
}
