/*
 * link_ntop( ) with too many arguments.
 *
 * @line: 9
 * @stderr: link_ntop( )
 */
BEGIN
{
	trace(link_ntop(1, (void *)0, 1, 2, 3, 4));
}
