/*
 * Nor are strings: llquantize.
 *
 * @line: 8
 */
BEGIN
{
	@a = llquantize(execname, 10, 0, 3, 10);
}
