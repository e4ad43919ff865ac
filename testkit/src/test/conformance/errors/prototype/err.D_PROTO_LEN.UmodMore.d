/*
 * umod( ) with too many arguments.
 *
 * @line: 9
 * @stderr: umod( )
 */
BEGIN
{
	umod(1, 1, 2, 3, 4);
}
