/*
 * umod( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: umod( ) argument #
 */
BEGIN
{
	umod("a");
}
