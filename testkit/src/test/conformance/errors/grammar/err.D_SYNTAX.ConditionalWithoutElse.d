/*
 * ?: has three operands.
 *
 * @line: 9
 * @stderr: syntax error near ";"
 */
BEGIN
{
	x = 1 ? 2;
}
