/*
 * @line: 6
 */
BEGIN
{
	trace(link_ntop("x", 0));
}
