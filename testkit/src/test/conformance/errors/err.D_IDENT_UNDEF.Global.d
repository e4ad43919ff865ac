/*
 * @line: 6
 */
BEGIN
{
	trace(nowhere);
}
