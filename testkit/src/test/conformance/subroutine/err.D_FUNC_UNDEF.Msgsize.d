/*
 * @line: 6
 */
BEGIN
{
	trace(msgsize(0));
}
