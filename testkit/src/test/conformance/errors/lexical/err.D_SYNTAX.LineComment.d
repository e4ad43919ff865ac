/*
 * There are no // comments.
 *
 * @line: 8
 */
BEGIN
{
	trace(1); // one
}
