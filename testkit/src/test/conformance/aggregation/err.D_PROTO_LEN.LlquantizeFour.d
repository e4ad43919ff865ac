/*
 * aggregations.md 1: llquantize takes five at least
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 6);
}
