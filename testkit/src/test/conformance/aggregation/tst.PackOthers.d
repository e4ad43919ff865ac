/*
 * aggregations.md 3.5: aggpack is for quantize and lquantize
 *
 * @options: -q -xaggpack -xencoding=ascii
 */
BEGIN
{
	@a = llquantize(5, 10, 0, 2, 10);
	@b = count();
	exit(0);
}
