/*
 * The format comes first.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	printa(@a, "%@d\n");
}
