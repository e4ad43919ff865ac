/*
 * htonl( ) without arguments.
 *
 * @line: 9
 * @stderr: htonl( )
 */
BEGIN
{
	trace(htonl());
}
