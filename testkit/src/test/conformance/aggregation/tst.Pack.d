/*
 * aggregations.md 3.5: aggpack: one line a key, the range of all keys widened by one
 *
 * @options: -q -xaggpack -xencoding=ascii
 */
BEGIN
{
	@[1] = quantize(4);
	@[1] = quantize(5);
	@[1] = quantize(64);
	@[2] = quantize(8, 10);
	@[2] = quantize(256);
	exit(0);
}
