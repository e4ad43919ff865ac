/*
 * discard( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: discard( ) argument #
 */
BEGIN
{
	discard("a");
}
