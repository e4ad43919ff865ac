/*
 * Magnitudes go up.
 *
 * @line: 8
 */
BEGIN
{
	@a = llquantize(1, 10, 3, 1, 10);
}
