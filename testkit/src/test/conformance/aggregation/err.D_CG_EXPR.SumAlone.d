/*
 * aggregations.md 1: an aggregating function alone
 */
BEGIN
{
	sum(1);
}
