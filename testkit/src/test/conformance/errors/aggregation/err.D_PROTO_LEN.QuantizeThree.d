/*
 * And an increment at most.
 *
 * @line: 8
 */
BEGIN
{
	@a = quantize(1, 2, 3);
}
