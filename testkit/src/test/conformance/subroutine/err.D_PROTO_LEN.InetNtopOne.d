/*
 * @line: 6
 */
BEGIN
{
	trace(inet_ntop(2));
}
