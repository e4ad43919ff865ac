/*
 * A variable is no function.
 *
 * @line: 10
 * @stderr: x
 */
BEGIN
{
	x = 1;
	trace(x(2));
}
