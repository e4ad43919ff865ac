/*
 * Statements are separated by semicolons.
 *
 * @line: 10
 * @stderr: syntax error near "trace"
 */
BEGIN
{
	trace(1)
	trace(2);
}
