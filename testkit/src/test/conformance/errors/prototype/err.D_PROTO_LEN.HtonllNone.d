/*
 * htonll( ) without arguments.
 *
 * @line: 9
 * @stderr: htonll( )
 */
BEGIN
{
	trace(htonll());
}
