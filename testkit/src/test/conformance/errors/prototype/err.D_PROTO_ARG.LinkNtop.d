/*
 * link_ntop( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: link_ntop( ) argument #
 */
BEGIN
{
	trace(link_ntop("a", (void *)0));
}
