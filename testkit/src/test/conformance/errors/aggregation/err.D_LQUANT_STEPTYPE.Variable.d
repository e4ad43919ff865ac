/*
 * A step is a constant.
 *
 * @line: 9
 */
BEGIN
{
	x = 1;
	@a = lquantize(1, 0, 10, x);
}
