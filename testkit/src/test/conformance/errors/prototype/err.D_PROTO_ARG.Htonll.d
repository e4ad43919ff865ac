/*
 * htonll( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: htonll( ) argument #
 */
BEGIN
{
	trace(htonll("a"));
}
