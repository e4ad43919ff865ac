/*
 * uaddr( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: uaddr( ) argument #
 */
BEGIN
{
	uaddr("a");
}
