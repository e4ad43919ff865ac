/*
 * aggregations.md 1: an aggregation is global
 */
BEGIN
{
	@a[1] = sum(3);
}

BEGIN
{
	@a[1] = sum(2);
	exit(0);
}
