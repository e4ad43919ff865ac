/*
 * ntohll( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: ntohll( ) argument #
 */
BEGIN
{
	trace(ntohll("a"));
}
