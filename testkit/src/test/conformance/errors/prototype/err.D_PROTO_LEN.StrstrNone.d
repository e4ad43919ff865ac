/*
 * strstr( ) without arguments.
 *
 * @line: 9
 * @stderr: strstr( )
 */
BEGIN
{
	trace(strstr());
}
