/*
 * And a 16-bit one.
 *
 * @line: 8
 */
BEGIN
{
	@a = llquantize(1, 10, 65536, 3, 10);
}
