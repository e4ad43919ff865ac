/*
 * aggregations.md 3.3: the sample
 */
BEGIN
{
	@ = quantize(0);
	@ = quantize(1);
	@ = quantize(2);
	@ = quantize(3);
	@ = quantize(5);
	@ = quantize(100);
	@ = quantize(-4);
	exit(0);
}
