/*
 * And a 16-bit one.
 *
 * @line: 8
 */
BEGIN
{
	@a = llquantize(1, 65536, 0, 3, 10);
}
