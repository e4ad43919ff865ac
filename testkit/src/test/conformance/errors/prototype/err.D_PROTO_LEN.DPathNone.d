/*
 * d_path( ) without arguments.
 *
 * @line: 9
 * @stderr: d_path( )
 */
BEGIN
{
	trace(d_path());
}
