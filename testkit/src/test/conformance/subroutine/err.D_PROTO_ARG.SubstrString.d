/*
 * @line: 6
 */
BEGIN
{
	trace(substr("a", "b"));
}
