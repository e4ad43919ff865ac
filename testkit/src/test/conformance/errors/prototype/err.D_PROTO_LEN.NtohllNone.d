/*
 * ntohll( ) without arguments.
 *
 * @line: 9
 * @stderr: ntohll( )
 */
BEGIN
{
	trace(ntohll());
}
