/*
 * aggregations.md 3.5: aggpack with aggzoom
 *
 * @options: -q -xaggpack -xencoding=ascii -xaggzoom
 */
BEGIN
{
	@ = quantize(4, 9);
	@ = quantize(8, 3);
	@ = quantize(16, 1);
	exit(0);
}
