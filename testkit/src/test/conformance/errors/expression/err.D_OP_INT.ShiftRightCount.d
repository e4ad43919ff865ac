/*
 * Operators on bits want integers: the count too.
 *
 * @line: 8
 */
BEGIN
{
	trace(1 >> "a");
}
