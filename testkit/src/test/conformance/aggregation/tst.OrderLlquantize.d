/*
 * aggregations.md 4: llquantize by weights: low-1, labels, overflow label
 */
BEGIN
{
	@[1] = llquantize(5000, 10, 1, 2, 10);
	@[2] = llquantize(25, 10, 1, 2, 10);
	@[3] = llquantize(-7, 10, 1, 2, 10);
	exit(0);
}
