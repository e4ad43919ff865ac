/*
 * ++ is a write to the kernel's memory.
 *
 * @needs: btf
 * @line: 9
 */
BEGIN
{
	curthread->pid++;
}
