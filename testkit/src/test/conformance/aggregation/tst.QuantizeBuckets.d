/*
 * aggregations.md 2.1: powers of two, negative ones mirrored
 */
BEGIN
{
	@ = quantize(0);
	@ = quantize(1);
	@ = quantize(2);
	@ = quantize(3);
	@ = quantize(4);
	@ = quantize(-1);
	@ = quantize(-2);
	@ = quantize(-3);
	@ = quantize(-4);
	@ = quantize(-7);
	@ = quantize(-8);
	exit(0);
}
