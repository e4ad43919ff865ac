/*
 * And a 32-bit one, below too.
 *
 * @line: 8
 */
BEGIN
{
	@a = lquantize(1, -2147483649, 10);
}
