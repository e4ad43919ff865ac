/*
 * aggregations.md 3.5: blocks with encoding=utf8
 *
 * @options: -q -xaggpack -xencoding=utf8
 */
BEGIN
{
	@["a"] = quantize(4, 9);
	@["a"] = quantize(8, 3);
	@["a"] = quantize(16, 1);
	exit(0);
}
