/*
 * Oracle: steps that neither divide the factor nor are divided by it.
 *
 * @options: -q -xcompat=oracle
 * @line: 9
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 3, 15);
}
