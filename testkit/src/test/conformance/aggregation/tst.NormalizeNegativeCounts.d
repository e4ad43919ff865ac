/*
 * aggregations.md 3.3: negative counts divide signed
 */
BEGIN
{
	@ = quantize(1, -100);
	@ = quantize(2, -35);
	@l = lquantize(3, 0, 10, 5, -7);
	normalize(@, 10);
	normalize(@l, 2);
	exit(0);
}
