/*
 * @line: 7
 */
BEGIN
{
	@a = count();
	trunc(@a, "x");
}
