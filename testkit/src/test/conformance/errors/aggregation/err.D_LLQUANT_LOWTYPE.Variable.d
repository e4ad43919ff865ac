/*
 * A low magnitude is a constant.
 *
 * @line: 9
 */
BEGIN
{
	x = 0;
	@a = llquantize(1, 10, x, 3, 10);
}
