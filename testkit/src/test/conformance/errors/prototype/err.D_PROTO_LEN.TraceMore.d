/*
 * trace( ) with too many arguments.
 *
 * @line: 9
 * @stderr: trace( )
 */
BEGIN
{
	trace(1, 1, 2, 3, 4);
}
