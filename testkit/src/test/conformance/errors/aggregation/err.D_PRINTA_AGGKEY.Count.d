/*
 * Aggregations printed together have the same keys: their number.
 *
 * @line: 10
 */
BEGIN
{
	@a[1] = count();
	@b[1, 2] = count();
	printa(@a, @b);
}
