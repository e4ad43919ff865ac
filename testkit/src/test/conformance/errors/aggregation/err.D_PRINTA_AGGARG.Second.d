/*
 * Each of them.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	printa(@a, 1);
}
