/*
 * strtoll( ) without arguments.
 *
 * @line: 9
 * @stderr: strtoll( )
 */
BEGIN
{
	trace(strtoll());
}
