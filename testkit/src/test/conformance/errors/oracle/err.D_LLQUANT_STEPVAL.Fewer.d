/*
 * Oracle: also if they are fewer.
 *
 * @options: -q -xcompat=oracle
 * @line: 9
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 3, 3);
}
