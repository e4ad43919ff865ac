/*
 * A number of steps is a constant.
 *
 * @line: 9
 */
BEGIN
{
	x = 10;
	@a = llquantize(1, 10, 0, 3, x);
}
