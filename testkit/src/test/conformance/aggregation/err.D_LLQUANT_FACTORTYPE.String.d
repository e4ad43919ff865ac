/*
 * aggregations.md 2.3: checks in order
 */
int x;
BEGIN
{
	@a = llquantize(1, "x", 0, 6, 20);
}
