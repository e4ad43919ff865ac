/*
 * Words of C that D reserves and has no use for.
 *
 * @line: 10
 * @stderr: syntax error near "while"
 * @stderr: D has no loops
 */
BEGIN
{
	while (1) trace(1);
}
