/*
 * One is not none.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	@a[1] = count();
}
