/*
 * aggregations.md 2.2: checks in order
 */
int x;
BEGIN
{
	@a = lquantize(1, 10, 0);
}
