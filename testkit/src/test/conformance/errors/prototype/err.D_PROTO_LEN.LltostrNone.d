/*
 * lltostr( ) without arguments.
 *
 * @line: 9
 * @stderr: lltostr( )
 */
BEGIN
{
	trace(lltostr());
}
