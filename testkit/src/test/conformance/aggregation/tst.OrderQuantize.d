/*
 * aggregations.md 4: quantize by the sum of bucket times count
 */
BEGIN
{
	@[1] = quantize(100);
	@[2] = quantize(3, 3);
	@[3] = quantize(-8);
	exit(0);
}
