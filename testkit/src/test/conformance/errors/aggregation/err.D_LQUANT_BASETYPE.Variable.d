/*
 * A base is a constant.
 *
 * @line: 9
 */
BEGIN
{
	x = 0;
	@a = lquantize(1, x, 10);
}
