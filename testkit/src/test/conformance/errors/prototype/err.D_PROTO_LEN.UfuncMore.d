/*
 * ufunc( ) with too many arguments.
 *
 * @line: 9
 * @stderr: ufunc( )
 */
BEGIN
{
	ufunc(1, 1, 2, 3, 4);
}
