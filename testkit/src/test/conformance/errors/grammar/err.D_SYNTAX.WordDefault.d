/*
 * Words of C that D reserves and has no use for.
 *
 * @line: 9
 * @stderr: syntax error near "default"
 */
BEGIN
{
	default: trace(1);
}
