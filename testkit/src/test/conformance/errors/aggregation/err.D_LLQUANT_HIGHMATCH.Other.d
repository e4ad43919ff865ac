/*
 * The same high magnitude.
 *
 * @line: 9
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 3, 10);
	@a = llquantize(1, 10, 0, 4, 10);
}
