/*
 * And an integer.
 *
 * @line: 8
 */
BEGIN
{
	@a = lquantize(1, "zero", 10);
}
