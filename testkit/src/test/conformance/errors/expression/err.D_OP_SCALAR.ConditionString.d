/*
 * Strings are no truth values: ?:.
 *
 * @line: 8
 */
BEGIN
{
	trace(execname ? 1 : 2);
}
