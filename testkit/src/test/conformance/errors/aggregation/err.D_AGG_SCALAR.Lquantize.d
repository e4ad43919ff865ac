/*
 * Nor are strings: lquantize.
 *
 * @line: 8
 */
BEGIN
{
	@a = lquantize(execname, 0, 10);
}
