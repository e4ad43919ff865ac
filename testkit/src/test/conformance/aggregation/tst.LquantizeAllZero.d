/*
 * aggregations.md 3.3: all zero shows the first three buckets
 */
BEGIN
{
	@ = lquantize(3, 0, 100, 10, 0);
	exit(0);
}
