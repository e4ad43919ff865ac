/*
 * Later uses have the same factor.
 *
 * @line: 9
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 3, 10);
	@a = llquantize(1, 2, 0, 3, 2);
}
