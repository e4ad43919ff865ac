/*
 * Registers of the process cannot be written.
 *
 * @line: 8
 */
BEGIN
{
	uregs[0] = 1;
}
