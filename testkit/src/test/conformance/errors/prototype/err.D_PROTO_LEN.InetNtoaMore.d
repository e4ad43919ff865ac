/*
 * inet_ntoa( ) with too many arguments.
 *
 * @line: 9
 * @stderr: inet_ntoa( )
 */
BEGIN
{
	trace(inet_ntoa((void *)0, 1, 2, 3, 4));
}
