/*
 * A character constant has a character.
 *
 * @line: 9
 */
BEGIN
{
	x = 1;
	trace(x == '');
}
