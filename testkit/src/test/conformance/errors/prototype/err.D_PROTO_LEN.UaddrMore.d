/*
 * uaddr( ) with too many arguments.
 *
 * @line: 9
 * @stderr: uaddr( )
 */
BEGIN
{
	uaddr(1, 1, 2, 3, 4);
}
