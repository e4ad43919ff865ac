/*
 * Also an aggregating function.
 *
 * @line: 9
 * @stderr: did you mean quantize?
 */
BEGIN
{
	@ = quantise(1);
}
