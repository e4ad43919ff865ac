/*
 * aggregations.md 2.3: checks in order
 */
int x;
BEGIN
{
	@a = llquantize(1, 10, 0, 6, 3);
}
