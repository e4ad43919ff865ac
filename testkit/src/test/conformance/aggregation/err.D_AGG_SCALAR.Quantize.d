/*
 * aggregations.md 1: the argument is a scalar
 */
BEGIN
{
	@a = quantize("x");
}
