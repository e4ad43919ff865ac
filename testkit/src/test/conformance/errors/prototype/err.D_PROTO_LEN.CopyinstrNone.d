/*
 * copyinstr( ) without arguments.
 *
 * @line: 9
 * @stderr: copyinstr( )
 */
BEGIN
{
	trace(copyinstr());
}
