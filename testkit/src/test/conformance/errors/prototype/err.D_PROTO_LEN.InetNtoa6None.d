/*
 * inet_ntoa6( ) without arguments.
 *
 * @line: 9
 * @stderr: inet_ntoa6( )
 */
BEGIN
{
	trace(inet_ntoa6());
}
