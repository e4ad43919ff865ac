/*
 * @line: 6
 */
BEGIN
{
	trace(json(1, "a"));
}
