/*
 * toupper( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: toupper( ) argument #
 */
BEGIN
{
	trace(toupper(1));
}
