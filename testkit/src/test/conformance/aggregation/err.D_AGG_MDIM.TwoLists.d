/*
 * aggregations.md 1: one list of keys
 */
BEGIN
{
	@a[1][2] = count();
}
