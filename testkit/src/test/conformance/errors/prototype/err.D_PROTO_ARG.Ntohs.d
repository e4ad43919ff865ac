/*
 * ntohs( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: ntohs( ) argument #
 */
BEGIN
{
	trace(ntohs("a"));
}
