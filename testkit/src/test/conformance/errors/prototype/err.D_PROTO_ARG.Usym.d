/*
 * usym( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: usym( ) argument #
 */
BEGIN
{
	usym("a");
}
