/*
 * usym( ) without arguments.
 *
 * @line: 9
 * @stderr: usym( )
 */
BEGIN
{
	usym();
}
