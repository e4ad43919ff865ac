/*
 * raise( ) without arguments.
 *
 * @line: 9
 * @stderr: raise( )
 */
BEGIN
{
	raise();
}
