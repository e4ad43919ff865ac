/*
 * aggregations.md 3.3: half a column is rounded up
 */
BEGIN
{
	@ = quantize(1, 1);
	@ = quantize(2, 79);
	exit(0);
}
