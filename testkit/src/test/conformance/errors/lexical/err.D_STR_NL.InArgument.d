/*
 * A string ends on its line.
 *
 * @line: 8
 */
BEGIN
{
	trace("one
	two");
}
