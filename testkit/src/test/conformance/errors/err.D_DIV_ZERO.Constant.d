/*
 * @line: 6
 */
BEGIN
{
	trace(1 / 0);
}
