/*
 * sym( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: sym( ) argument #
 */
BEGIN
{
	sym("a");
}
