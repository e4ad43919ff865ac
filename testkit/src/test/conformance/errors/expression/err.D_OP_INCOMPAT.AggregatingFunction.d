/*
 * What aggregates is kept in aggregations.
 *
 * @line: 8
 */
BEGIN
{
	x = sum(1);
}
