/*
 * One aggregation.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	clear(@a, @a);
}
