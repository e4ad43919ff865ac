/*
 * And divide a power of it.
 *
 * @line: 8
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 3, 30);
}
