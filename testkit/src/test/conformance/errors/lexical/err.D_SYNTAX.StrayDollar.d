/*
 * A $ without a name.
 *
 * @line: 9
 * @stderr: syntax error near "$"
 */
BEGIN
{
	trace($);
}
