/*
 * @line: 7
 */
BEGIN
{
	@a = count();
	@a = sum(1);
}
