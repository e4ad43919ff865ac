/*
 * d_path( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: d_path( ) argument #
 */
BEGIN
{
	trace(d_path(1));
}
