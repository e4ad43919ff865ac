/*
 * Nor does 2^64.
 *
 * @line: 8
 */
BEGIN
{
	@a = llquantize(1, 2, 0, 62, 2);
}
