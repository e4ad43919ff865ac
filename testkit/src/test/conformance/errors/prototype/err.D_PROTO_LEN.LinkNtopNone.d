/*
 * link_ntop( ) without arguments.
 *
 * @line: 9
 * @stderr: link_ntop( )
 */
BEGIN
{
	trace(link_ntop());
}
