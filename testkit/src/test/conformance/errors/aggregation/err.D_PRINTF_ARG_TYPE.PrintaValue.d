/*
 * A conversion that does not fit the value.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	printa("%@s\n", @a);
}
