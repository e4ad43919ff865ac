/*
 * toupper( ) with too many arguments.
 *
 * @line: 9
 * @stderr: toupper( )
 */
BEGIN
{
	trace(toupper("a", 1, 2, 3, 4));
}
