/*
 * And an integer.
 *
 * @line: 8
 */
BEGIN
{
	@a = llquantize(1, "ten", 0, 3, 10);
}
