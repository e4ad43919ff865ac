/*
 * Fewer steps than the factor, that do not divide it.
 *
 * @line: 8
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 3, 3);
}
