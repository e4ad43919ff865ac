/*
 * aggregations.md 3.3: all zero shows -1, 0 and 1
 */
BEGIN
{
	@ = quantize(100, 0);
	exit(0);
}
