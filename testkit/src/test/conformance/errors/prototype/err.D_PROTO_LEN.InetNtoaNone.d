/*
 * inet_ntoa( ) without arguments.
 *
 * @line: 9
 * @stderr: inet_ntoa( )
 */
BEGIN
{
	trace(inet_ntoa());
}
