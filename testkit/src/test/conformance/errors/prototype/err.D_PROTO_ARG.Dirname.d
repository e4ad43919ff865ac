/*
 * dirname( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: dirname( ) argument #
 */
BEGIN
{
	trace(dirname(1));
}
