/*
 * And positive.
 *
 * @line: 8
 */
BEGIN
{
	@a = lquantize(1, 0, 10, 0);
}
