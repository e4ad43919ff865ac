/*
 * An assignment further down does not help.
 *
 * @line: 8
 */
BEGIN
{
	printa(@a);
	@a = count();
}
