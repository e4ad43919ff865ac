/*
 * @line: 6
 */
BEGIN
{
	trace(08);
}
