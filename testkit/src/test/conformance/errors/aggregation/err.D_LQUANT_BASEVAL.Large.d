/*
 * And a 32-bit one.
 *
 * @line: 8
 */
BEGIN
{
	@a = lquantize(1, 2147483648, 10);
}
