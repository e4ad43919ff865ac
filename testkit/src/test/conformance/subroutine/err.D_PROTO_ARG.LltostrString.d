/*
 * @line: 6
 */
BEGIN
{
	trace(lltostr("x"));
}
