/*
 * aggregations.md 4: equal sums: the count of zeros decides
 */
BEGIN
{
	@[1] = quantize(0, 5);
	@[2] = quantize(0, 2);
	@[3] = quantize(4);
	exit(0);
}
