/*
 * copyout( ) without arguments.
 *
 * @line: 9
 * @stderr: copyout( )
 */
BEGIN
{
	copyout();
}
