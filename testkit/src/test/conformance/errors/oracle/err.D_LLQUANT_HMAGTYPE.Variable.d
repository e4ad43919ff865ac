/*
 * Oracle: the high magnitude is a constant.
 *
 * @options: -q -xcompat=oracle
 * @line: 10
 */
BEGIN
{
	x = 3;
	@a = llquantize(1, 10, 0, x, 10);
}
