/*
 * A bracket is closed in its expression.
 *
 * @line: 9
 * @stderr: syntax error near ";"
 */
BEGIN
{
	@a[1;
}
