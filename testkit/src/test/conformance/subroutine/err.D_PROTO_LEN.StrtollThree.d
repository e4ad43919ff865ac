/*
 * @line: 6
 */
BEGIN
{
	trace(strtoll("1", 10, 1));
}
