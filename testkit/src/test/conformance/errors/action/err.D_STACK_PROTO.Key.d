/*
 * Also as a key.
 *
 * @line: 8
 */
BEGIN
{
	@a[stack(1, 2)] = count();
}
