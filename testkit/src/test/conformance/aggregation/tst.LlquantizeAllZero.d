/*
 * aggregations.md 3.3: all zero shows the first two buckets
 */
BEGIN
{
	@ = llquantize(5, 10, 0, 3, 10, 0);
	exit(0);
}
