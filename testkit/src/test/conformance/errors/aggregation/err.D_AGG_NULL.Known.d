/*
 * Nor with keys.
 *
 * @line: 9
 */
BEGIN
{
	@a[1] = count();
	@a[1];
}
