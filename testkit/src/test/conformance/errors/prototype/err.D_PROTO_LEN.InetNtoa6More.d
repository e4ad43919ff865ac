/*
 * inet_ntoa6( ) with too many arguments.
 *
 * @line: 9
 * @stderr: inet_ntoa6( )
 */
BEGIN
{
	trace(inet_ntoa6((void *)0, 1, 2, 3, 4));
}
