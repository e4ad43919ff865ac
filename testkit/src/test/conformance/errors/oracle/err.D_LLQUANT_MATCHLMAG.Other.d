/*
 * Oracle: the same low magnitude.
 *
 * @options: -q -xcompat=oracle
 * @line: 10
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 3, 10);
	@a = llquantize(1, 10, 1, 3, 10);
}
