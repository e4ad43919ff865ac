/*
 * None are not one.
 *
 * @line: 9
 */
BEGIN
{
	@a[1] = count();
	@a = count();
}
