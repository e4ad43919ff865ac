/*
 * A conversion that does not fit the key.
 *
 * @line: 9
 */
BEGIN
{
	@a["x"] = count();
	printa("%d %@d\n", @a);
}
