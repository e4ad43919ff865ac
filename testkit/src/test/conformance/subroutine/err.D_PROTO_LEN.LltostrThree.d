/*
 * @line: 6
 */
BEGIN
{
	trace(lltostr(1, 10, 1));
}
