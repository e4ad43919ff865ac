/*
 * aggregations.md 2.2: base and limit are any 32-bit numbers
 */
BEGIN
{
	@a = lquantize(2147483620, 2147483600, 2147483647, 10);
	@b = lquantize(-2147483640, -2147483648, -2147483600, 10);
	exit(0);
}
