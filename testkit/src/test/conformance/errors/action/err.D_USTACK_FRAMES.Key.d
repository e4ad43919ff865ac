/*
 * Also as a key.
 *
 * @line: 8
 */
BEGIN
{
	@a[ustack(0)] = count();
}
