/*
 * A byte above 0x7f outside of strings and comments.
 *
 * @line: 9
 * @stderr: syntax error near "\351"
 */
BEGIN
{
	trace(é);
}
