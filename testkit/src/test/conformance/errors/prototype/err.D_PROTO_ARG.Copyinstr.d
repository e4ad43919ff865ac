/*
 * copyinstr( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: copyinstr( ) argument #
 */
BEGIN
{
	trace(copyinstr("a"));
}
