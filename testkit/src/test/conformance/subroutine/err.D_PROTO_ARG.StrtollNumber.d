/*
 * @line: 6
 */
BEGIN
{
	trace(strtoll(1));
}
