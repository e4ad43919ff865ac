/*
 * aggregations.md 3.5: lquantize shows all levels
 *
 * @options: -q -xaggpack -xencoding=ascii
 */
BEGIN
{
	@[1] = lquantize(3, 0, 10, 2);
	@[1] = lquantize(30, 0, 10, 2);
	@[2] = lquantize(-1, 0, 10, 2);
	exit(0);
}
