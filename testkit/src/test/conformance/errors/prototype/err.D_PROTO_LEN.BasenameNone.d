/*
 * basename( ) without arguments.
 *
 * @line: 9
 * @stderr: basename( )
 */
BEGIN
{
	trace(basename());
}
