/*
 * strstr( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: strstr( ) argument #
 */
BEGIN
{
	trace(strstr("a", 1));
}
