/*
 * inet_ntop( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: inet_ntop( ) argument #
 */
BEGIN
{
	trace(inet_ntop(2, 1));
}
