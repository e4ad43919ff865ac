/*
 * aggregations.md 3.3: both signs: half columns
 */
BEGIN
{
	@ = quantize(8, -1);
	@ = quantize(16, 3);
	@ = quantize(64, 2);
	exit(0);
}
