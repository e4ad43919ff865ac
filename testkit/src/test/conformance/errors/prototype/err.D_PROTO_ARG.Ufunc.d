/*
 * ufunc( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: ufunc( ) argument #
 */
BEGIN
{
	ufunc("a");
}
