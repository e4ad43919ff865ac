/*
 * The first use decides how many keys.
 *
 * @line: 9
 */
BEGIN
{
	@a[1] = count();
	@a[1, 2] = count();
}
