/*
 * 10^20 fits no 64 bits.
 *
 * @line: 8
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 18, 10);
}
