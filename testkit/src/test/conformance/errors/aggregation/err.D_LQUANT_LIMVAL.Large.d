/*
 * And a 32-bit one.
 *
 * @line: 8
 */
BEGIN
{
	@a = lquantize(1, 0, 2147483648);
}
