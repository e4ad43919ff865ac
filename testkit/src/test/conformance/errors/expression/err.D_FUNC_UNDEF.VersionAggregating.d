/*
 * What came in 1.7 is not in 1.6: an aggregating function.
 *
 * @options: -q -xversion=1.6
 * @line: 9
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 3, 10);
}
