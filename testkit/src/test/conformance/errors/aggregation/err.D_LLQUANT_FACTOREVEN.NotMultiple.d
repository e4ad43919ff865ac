/*
 * Steps are multiples of the factor.
 *
 * @line: 8
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 3, 15);
}
