/*
 * mod( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: mod( ) argument #
 */
BEGIN
{
	mod("a");
}
