/*
 * substr( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: substr( ) argument #
 */
BEGIN
{
	trace(substr("a", "b"));
}
