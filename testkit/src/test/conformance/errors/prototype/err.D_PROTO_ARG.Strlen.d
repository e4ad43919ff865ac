/*
 * strlen( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: strlen( ) argument #
 */
BEGIN
{
	trace(strlen(1));
}
