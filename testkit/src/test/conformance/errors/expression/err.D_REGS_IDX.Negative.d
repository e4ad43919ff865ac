/*
 * Registers are counted from 0.
 *
 * @line: 8
 */
BEGIN
{
	trace(uregs[-1]);
}
