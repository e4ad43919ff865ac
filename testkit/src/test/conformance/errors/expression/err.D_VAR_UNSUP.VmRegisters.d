/*
 * Registers of a virtual machine: nobody runs one here.
 *
 * @line: 8
 */
BEGIN
{
	trace(vmregs[1]);
}
