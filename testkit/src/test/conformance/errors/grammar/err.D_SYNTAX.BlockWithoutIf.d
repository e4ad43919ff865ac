/*
 * A block stands behind if or else only.
 *
 * @line: 9
 * @stderr: syntax error near "{"
 */
BEGIN
{
	{ trace(1); }
}
