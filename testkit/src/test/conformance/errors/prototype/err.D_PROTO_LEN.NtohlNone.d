/*
 * ntohl( ) without arguments.
 *
 * @line: 9
 * @stderr: ntohl( )
 */
BEGIN
{
	trace(ntohl());
}
