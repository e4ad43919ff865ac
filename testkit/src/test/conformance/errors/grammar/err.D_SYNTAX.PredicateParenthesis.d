/*
 * A parenthesis open at the end of a predicate; the error carries the line of the brace.
 *
 * @line: 8
 */
BEGIN
/(1 == 1/
{
	trace(1);
}
