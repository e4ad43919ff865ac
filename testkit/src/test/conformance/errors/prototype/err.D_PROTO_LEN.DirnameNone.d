/*
 * dirname( ) without arguments.
 *
 * @line: 9
 * @stderr: dirname( )
 */
BEGIN
{
	trace(dirname());
}
