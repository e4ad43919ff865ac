/*
 * A bracket open at the end of a predicate.
 *
 * @line: 8
 */
BEGIN
/x[1/
{
	trace(1);
}
