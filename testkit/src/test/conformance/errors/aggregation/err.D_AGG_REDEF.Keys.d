/*
 * Also with other keys, an aggregation keeps its function.
 *
 * @line: 9
 */
BEGIN
{
	@a[1] = count();
	@a[2] = sum(1);
}
