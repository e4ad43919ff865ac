/*
 * An if wants a statement.
 *
 * @line: 10
 * @stderr: syntax error near "}"
 */
BEGIN
{
	if (1)
}
