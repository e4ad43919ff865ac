/*
 * aggregations.md 1: only plain assignment
 */
BEGIN
{
	@a += count();
}
