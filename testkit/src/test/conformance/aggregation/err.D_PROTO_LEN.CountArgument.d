/*
 * aggregations.md 1: count takes nothing
 */
BEGIN
{
	@a = count(1);
}
