/*
 * Operators on bits want integers: |.
 *
 * @line: 8
 */
BEGIN
{
	trace(1 | "a");
}
