/*
 * A slash before a comment is read as the end of a predicate.
 *
 * @line: 8
 */
BEGIN
{
	trace(4 / /* two */ 2);
}
