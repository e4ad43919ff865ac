/*
 * Oracle: the number of steps is a constant.
 *
 * @options: -q -xcompat=oracle
 * @line: 10
 */
BEGIN
{
	x = 10;
	@a = llquantize(1, 10, 0, 3, x);
}
