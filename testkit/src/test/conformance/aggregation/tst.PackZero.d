/*
 * aggregations.md 3.5: the zero bucket is not widened
 *
 * @options: -q -xaggpack -xencoding=ascii
 */
BEGIN
{
	@[1] = quantize(0);
	@[1] = quantize(8, 3);
	exit(0);
}
