/*
 * inet_ntoa6( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: inet_ntoa6( ) argument #
 */
BEGIN
{
	trace(inet_ntoa6(1));
}
