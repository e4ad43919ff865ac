/*
 * Oracle: the low magnitude is a constant.
 *
 * @options: -q -xcompat=oracle
 * @line: 10
 */
BEGIN
{
	x = 0;
	@a = llquantize(1, 10, x, 3, 10);
}
