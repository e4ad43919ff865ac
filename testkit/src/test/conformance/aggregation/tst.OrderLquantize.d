/*
 * aggregations.md 4: lquantize by weights: base-1, levels, last base+1
 */
BEGIN
{
	@[1] = lquantize(500, 0, 10, 5);
	@[2] = lquantize(5, 0, 10, 5);
	@[2] = lquantize(6, 0, 10, 5);
	@[3] = lquantize(-100, 0, 10, 5);
	@[4] = lquantize(3, 0, 10, 5);
	exit(0);
}
