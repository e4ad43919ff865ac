/*
 * ufunc( ) without arguments.
 *
 * @line: 9
 * @stderr: ufunc( )
 */
BEGIN
{
	ufunc();
}
