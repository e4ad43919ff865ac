/*
 * getf( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: getf( ) argument #
 */
BEGIN
{
	trace(getf("a"));
}
