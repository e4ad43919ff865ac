/*
 * trace( ) without arguments.
 *
 * @line: 9
 * @stderr: trace( )
 */
BEGIN
{
	trace();
}
