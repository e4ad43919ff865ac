/*
 * A # stands first on its line.
 *
 * @line: 9
 * @stderr: syntax error near "#"
 */
BEGIN
{
	trace(1 # 2);
}
