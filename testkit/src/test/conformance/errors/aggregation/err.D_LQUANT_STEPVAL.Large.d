/*
 * And a 16-bit one.
 *
 * @line: 8
 */
BEGIN
{
	@a = lquantize(1, 0, 1000000, 65536);
}
