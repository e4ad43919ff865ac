/*
 * substr( ) without arguments.
 *
 * @line: 9
 * @stderr: substr( )
 */
BEGIN
{
	trace(substr());
}
