/*
 * @line: 6
 */
BEGIN
{
	trace(strtok("a"));
}
