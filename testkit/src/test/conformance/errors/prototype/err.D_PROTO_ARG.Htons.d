/*
 * htons( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: htons( ) argument #
 */
BEGIN
{
	trace(htons("a"));
}
