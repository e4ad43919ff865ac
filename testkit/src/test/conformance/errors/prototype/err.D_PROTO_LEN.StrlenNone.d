/*
 * strlen( ) without arguments.
 *
 * @line: 9
 * @stderr: strlen( )
 */
BEGIN
{
	trace(strlen());
}
