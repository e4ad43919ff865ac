/*
 * @line: 6
 */
BEGIN
{
	@[(void)1] = count();
}
