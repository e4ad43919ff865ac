/*
 * index's position is a number.
 *
 * @line: 8
 */
BEGIN
{
	trace(index("text", "t", "one"));
}
