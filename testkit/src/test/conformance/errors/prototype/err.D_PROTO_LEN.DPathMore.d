/*
 * d_path( ) with too many arguments.
 *
 * @line: 9
 * @stderr: d_path( )
 */
BEGIN
{
	trace(d_path((void *)0, 1, 2, 3, 4));
}
