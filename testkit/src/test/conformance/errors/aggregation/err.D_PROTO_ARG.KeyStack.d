/*
 * A stack is no number.
 *
 * @line: 9
 */
BEGIN
{
	@a[1] = count();
	@a[stack()] = count();
}
