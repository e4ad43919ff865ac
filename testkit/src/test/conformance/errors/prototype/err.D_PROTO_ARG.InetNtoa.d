/*
 * inet_ntoa( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: inet_ntoa( ) argument #
 */
BEGIN
{
	trace(inet_ntoa(1));
}
