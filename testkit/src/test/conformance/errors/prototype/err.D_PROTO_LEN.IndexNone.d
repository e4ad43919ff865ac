/*
 * index( ) without arguments.
 *
 * @line: 9
 * @stderr: index( )
 */
BEGIN
{
	trace(index());
}
