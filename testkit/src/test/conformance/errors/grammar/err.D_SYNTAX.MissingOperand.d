/*
 * An operator wants its right operand.
 *
 * @line: 9
 * @stderr: syntax error near ")"
 */
BEGIN
{
	trace(1 +);
}
