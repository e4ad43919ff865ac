/*
 * The kernel's structures are private.
 *
 * @options: -q -xamin=Evolving/Evolving/ISA
 * @needs: btf
 * @line: 10
 */
BEGIN
{
	trace(curthread->pid);
}
