/*
 * A predicate is an expression; the second slash is its end and carries the line of the brace.
 *
 * @line: 8
 */
BEGIN
//
{
	trace(1);
}
