/*
 * copyinstr( ) with too many arguments.
 *
 * @line: 9
 * @stderr: copyinstr( )
 */
BEGIN
{
	trace(copyinstr(0, 1, 2, 3, 4));
}
