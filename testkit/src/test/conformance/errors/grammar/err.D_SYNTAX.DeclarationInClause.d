/*
 * Declarations stand outside of clauses.
 *
 * @line: 9
 * @stderr: syntax error near "int"
 */
BEGIN
{
	int x;
}
