/*
 * ntohl( ) with too many arguments.
 *
 * @line: 9
 * @stderr: ntohl( )
 */
BEGIN
{
	trace(ntohl(1, 1, 2, 3, 4));
}
