/*
 * aggregations.md 1: an aggregating function assigned to a variable
 */
BEGIN
{
	x = sum(1);
}
