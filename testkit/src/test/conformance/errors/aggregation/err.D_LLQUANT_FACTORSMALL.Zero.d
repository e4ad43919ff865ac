/*
 * A factor makes larger.
 *
 * @line: 8
 */
BEGIN
{
	@a = llquantize(1, 0, 0, 3, 10);
}
