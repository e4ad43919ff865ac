/*
 * A format is a literal.
 *
 * @line: 10
 */
BEGIN
{
	@a = count();
	x = "%@d";
	printa(x, @a);
}
