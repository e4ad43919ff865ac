/*
 * aggregations.md 3.5: negative counts have glyphs of their own
 *
 * @options: -q -xaggpack -xencoding=ascii
 */
BEGIN
{
	@ = quantize(4, -9);
	@ = quantize(8, 3);
	@ = quantize(16, -1);
	exit(0);
}
