/*
 * @line: 6
 */
BEGIN
{
	@a = strlen("x");
}
