/*
 * inet_ntop( ) with too many arguments.
 *
 * @line: 9
 * @stderr: inet_ntop( )
 */
BEGIN
{
	trace(inet_ntop(2, (void *)0, 1, 2, 3, 4));
}
