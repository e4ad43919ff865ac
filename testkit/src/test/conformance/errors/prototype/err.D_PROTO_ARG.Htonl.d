/*
 * htonl( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: htonl( ) argument #
 */
BEGIN
{
	trace(htonl("a"));
}
