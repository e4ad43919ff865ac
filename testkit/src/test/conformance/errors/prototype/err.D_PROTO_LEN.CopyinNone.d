/*
 * copyin( ) without arguments.
 *
 * @line: 9
 * @stderr: copyin( )
 */
BEGIN
{
	trace(copyin());
}
