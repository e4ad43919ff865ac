/*
 * Also on a built-in variable.
 *
 * @line: 8
 */
BEGIN
{
	trace(pid[1]);
}
