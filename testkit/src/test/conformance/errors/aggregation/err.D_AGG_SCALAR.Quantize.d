/*
 * Nor are strings: quantize.
 *
 * @line: 8
 */
BEGIN
{
	@a = quantize(execname);
}
