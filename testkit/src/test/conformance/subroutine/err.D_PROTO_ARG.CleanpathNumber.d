/*
 * @line: 6
 */
BEGIN
{
	trace(cleanpath(1));
}
