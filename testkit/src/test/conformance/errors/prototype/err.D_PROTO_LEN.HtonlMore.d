/*
 * htonl( ) with too many arguments.
 *
 * @line: 9
 * @stderr: htonl( )
 */
BEGIN
{
	trace(htonl(1, 1, 2, 3, 4));
}
