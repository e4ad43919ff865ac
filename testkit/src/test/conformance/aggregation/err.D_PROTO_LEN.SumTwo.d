/*
 * aggregations.md 1: sum takes one
 */
BEGIN
{
	@a = sum(1, 2);
}
