/*
 * lltostr( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: lltostr( ) argument #
 */
BEGIN
{
	trace(lltostr("a"));
}
