/*
 * copyin( ) with too many arguments.
 *
 * @line: 9
 * @stderr: copyin( )
 */
BEGIN
{
	trace(copyin(0, 1, 1, 2, 3, 4));
}
