/*
 * dirname( ) with too many arguments.
 *
 * @line: 9
 * @stderr: dirname( )
 */
BEGIN
{
	trace(dirname("a", 1, 2, 3, 4));
}
