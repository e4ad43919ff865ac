/*
 * strtoll( ) with too many arguments.
 *
 * @line: 9
 * @stderr: strtoll( )
 */
BEGIN
{
	trace(strtoll("a", 1, 2, 3, 4));
}
