/*
 * strtoll( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: strtoll( ) argument #
 */
BEGIN
{
	trace(strtoll(1));
}
