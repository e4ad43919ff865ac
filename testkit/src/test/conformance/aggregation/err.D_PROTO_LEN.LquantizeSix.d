/*
 * aggregations.md 1: extra arguments
 */
BEGIN
{
	@a = lquantize(1, 0, 10, 1, 1, 1);
}
