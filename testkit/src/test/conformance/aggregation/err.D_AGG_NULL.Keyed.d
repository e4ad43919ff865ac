/*
 * aggregations.md 1: a statement without an assignment
 */
BEGIN
{
	@a[1];
}
