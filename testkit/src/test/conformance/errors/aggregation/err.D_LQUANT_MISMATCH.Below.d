/*
 * The limit is above the base.
 *
 * @line: 8
 */
BEGIN
{
	@a = lquantize(1, 10, 0);
}
