/*
 * rindex( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: rindex( ) argument #
 */
BEGIN
{
	trace(rindex(1, "b"));
}
