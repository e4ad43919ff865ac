/*
 * copyout( ) with too many arguments.
 *
 * @line: 9
 * @stderr: copyout( )
 */
BEGIN
{
	copyout((void *)0, 0, 1, 1, 2, 3, 4);
}
