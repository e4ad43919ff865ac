/*
 * A step is not wider than the whole.
 *
 * @line: 8
 */
BEGIN
{
	@a = lquantize(1, 0, 10, 11);
}
