/*
 * strstr( ) with too many arguments.
 *
 * @line: 9
 * @stderr: strstr( )
 */
BEGIN
{
	trace(strstr("a", "b", 1, 2, 3, 4));
}
