/*
 * raise( ) with too many arguments.
 *
 * @line: 9
 * @stderr: raise( )
 */
BEGIN
{
	raise(1, 1, 2, 3, 4);
}
