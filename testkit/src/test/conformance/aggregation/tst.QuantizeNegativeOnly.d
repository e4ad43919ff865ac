/*
 * aggregations.md 3.3: only negative counts: bars at the right
 */
BEGIN
{
	@ = quantize(8, -1);
	@ = quantize(16, -3);
	exit(0);
}
