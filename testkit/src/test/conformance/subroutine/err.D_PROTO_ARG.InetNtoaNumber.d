/*
 * @line: 6
 */
BEGIN
{
	trace(inet_ntoa(1));
}
