/*
 * getminor( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: getminor( ) argument #
 */
BEGIN
{
	trace(getminor("a"));
}
