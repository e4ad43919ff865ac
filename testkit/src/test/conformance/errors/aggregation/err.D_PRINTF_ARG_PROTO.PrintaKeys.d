/*
 * A conversion for a key that is not there.
 *
 * @line: 9
 */
BEGIN
{
	@a[1] = count();
	printa("%d %d %@d\n", @a);
}
