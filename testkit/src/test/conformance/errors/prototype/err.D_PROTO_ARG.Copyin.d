/*
 * copyin( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: copyin( ) argument #
 */
BEGIN
{
	trace(copyin("a", 1));
}
