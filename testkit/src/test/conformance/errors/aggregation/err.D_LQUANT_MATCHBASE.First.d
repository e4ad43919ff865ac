/*
 * Base before limit and step, if all differ.
 *
 * @line: 9
 */
BEGIN
{
	@a = lquantize(1, 0, 10, 1);
	@a = lquantize(1, 5, 20, 3);
}
