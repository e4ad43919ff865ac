/*
 * toupper( ) without arguments.
 *
 * @line: 9
 * @stderr: toupper( )
 */
BEGIN
{
	trace(toupper());
}
