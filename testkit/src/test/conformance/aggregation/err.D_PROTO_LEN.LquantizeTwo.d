/*
 * aggregations.md 1: lquantize takes three at least
 */
BEGIN
{
	@a = lquantize(1, 2);
}
