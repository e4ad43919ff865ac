/*
 * lquantize( ) wants a limit.
 *
 * @line: 8
 */
BEGIN
{
	@a = lquantize(1, 2);
}
