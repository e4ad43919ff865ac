/*
 * aggregations.md 1: extra arguments
 */
BEGIN
{
	@a = quantize(1, 2, 3);
}
