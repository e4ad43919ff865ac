/*
 * A factor is a constant.
 *
 * @line: 9
 */
BEGIN
{
	x = 10;
	@a = llquantize(1, x, 0, 3, 10);
}
