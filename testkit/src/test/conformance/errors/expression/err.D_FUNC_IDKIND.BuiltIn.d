/*
 * A built-in variable is none.
 *
 * @line: 9
 * @stderr: pid
 */
BEGIN
{
	trace(pid());
}
