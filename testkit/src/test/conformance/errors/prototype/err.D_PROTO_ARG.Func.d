/*
 * func( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: func( ) argument #
 */
BEGIN
{
	func("a");
}
