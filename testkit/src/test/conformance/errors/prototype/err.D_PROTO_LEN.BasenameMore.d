/*
 * basename( ) with too many arguments.
 *
 * @line: 9
 * @stderr: basename( )
 */
BEGIN
{
	trace(basename("a", 1, 2, 3, 4));
}
