/*
 * By a number.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	normalize(@a, "two");
}
