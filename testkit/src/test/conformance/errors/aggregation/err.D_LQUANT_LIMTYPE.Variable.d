/*
 * A limit is a constant.
 *
 * @line: 9
 */
BEGIN
{
	x = 10;
	@a = lquantize(1, 0, x);
}
