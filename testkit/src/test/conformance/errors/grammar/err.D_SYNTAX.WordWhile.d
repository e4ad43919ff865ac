/*
 * Words of C that D reserves and has no use for.
 *
 * @line: 9
 * @stderr: syntax error near "while"
 */
BEGIN
{
	while (1) trace(1);
}
