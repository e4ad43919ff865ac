/*
 * ntohl( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: ntohl( ) argument #
 */
BEGIN
{
	trace(ntohl("a"));
}
