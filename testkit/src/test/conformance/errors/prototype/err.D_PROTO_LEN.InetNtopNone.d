/*
 * inet_ntop( ) without arguments.
 *
 * @line: 9
 * @stderr: inet_ntop( )
 */
BEGIN
{
	trace(inet_ntop());
}
