/*
 * substr( ) with too many arguments.
 *
 * @line: 9
 * @stderr: substr( )
 */
BEGIN
{
	trace(substr("a", 1, 1, 2, 3, 4));
}
