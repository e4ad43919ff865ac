/*
 * copyout( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: copyout( ) argument #
 */
BEGIN
{
	copyout(1, 0, 1);
}
