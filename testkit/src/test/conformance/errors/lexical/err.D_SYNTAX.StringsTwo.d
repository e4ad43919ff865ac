/*
 * Adjacent strings are not joined.
 *
 * @line: 9
 * @stderr: syntax error near ""b""
 */
BEGIN
{
	trace("a" "b");
}
