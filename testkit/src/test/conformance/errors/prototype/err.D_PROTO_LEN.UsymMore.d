/*
 * usym( ) with too many arguments.
 *
 * @line: 9
 * @stderr: usym( )
 */
BEGIN
{
	usym(1, 1, 2, 3, 4);
}
