/*
 * getmajor( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: getmajor( ) argument #
 */
BEGIN
{
	trace(getmajor("a"));
}
