/*
 * An increment is a number.
 *
 * @line: 8
 */
BEGIN
{
	@a = quantize(1, "two");
}
