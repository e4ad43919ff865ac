/*
 * Oracle: later uses have the same factor.
 *
 * @options: -q -xcompat=oracle
 * @line: 10
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 3, 10);
	@a = llquantize(1, 2, 0, 3, 2);
}
