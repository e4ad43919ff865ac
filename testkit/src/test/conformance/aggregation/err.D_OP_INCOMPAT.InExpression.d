/*
 * aggregations.md 1: an aggregation in an expression
 */
BEGIN { @a = count(); }
BEGIN
{
	x = @a + 1;
}
