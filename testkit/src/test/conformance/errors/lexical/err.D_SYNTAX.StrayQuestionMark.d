/*
 * An operator without operands.
 *
 * @line: 9
 * @stderr: syntax error near "?"
 */
BEGIN
{
	trace(?);
}
