/*
 * @line: 6
 */
BEGIN
{
	@a = sum("x");
}
