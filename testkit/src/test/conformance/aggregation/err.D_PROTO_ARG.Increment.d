/*
 * aggregations.md 1: the increment is a scalar
 */
BEGIN
{
	@a = quantize(1, "x");
}
