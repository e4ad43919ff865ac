/*
 * A high magnitude is a constant.
 *
 * @line: 9
 */
BEGIN
{
	x = 3;
	@a = llquantize(1, 10, 0, x, 10);
}
