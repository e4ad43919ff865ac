/*
 * There are 65535 levels at most.
 *
 * @line: 8
 */
BEGIN
{
	@a = lquantize(1, 0, 65536);
}
