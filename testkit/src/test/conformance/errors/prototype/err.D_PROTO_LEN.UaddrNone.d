/*
 * uaddr( ) without arguments.
 *
 * @line: 9
 * @stderr: uaddr( )
 */
BEGIN
{
	uaddr();
}
