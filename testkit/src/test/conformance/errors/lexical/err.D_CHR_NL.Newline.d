/*
 * A character constant ends on its line.
 *
 * @line: 8
 */
BEGIN
{
	trace('a
	');
}
