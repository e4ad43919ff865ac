/*
 * aggregations.md 1: increments add up, also to nothing
 */
BEGIN
{
	@ = quantize(8, 5);
	@ = quantize(8, -5);
	@ = quantize(2, 7);
	exit(0);
}
