/*
 * Only some keywords can be members.
 *
 * @line: 9
 * @stderr: syntax error near "if"
 */
BEGIN
{
	trace(curthread->if);
}
