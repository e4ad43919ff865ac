/*
 * printa's formats are formats.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	printa("%@q\n", @a);
}
