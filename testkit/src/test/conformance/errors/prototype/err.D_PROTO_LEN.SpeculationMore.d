/*
 * speculation( ) with too many arguments.
 *
 * @line: 9
 * @stderr: speculation( )
 */
BEGIN
{
	trace(speculation(1, 2, 3, 4));
}
