/*
 * Also as a key.
 *
 * @line: 8
 */
BEGIN
{
	@a[stack(0)] = count();
}
