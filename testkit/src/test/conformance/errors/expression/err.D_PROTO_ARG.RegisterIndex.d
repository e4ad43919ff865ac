/*
 * A register is named by a constant.
 *
 * @line: 9
 */
BEGIN
{
	x = 1;
	trace(uregs[x]);
}
