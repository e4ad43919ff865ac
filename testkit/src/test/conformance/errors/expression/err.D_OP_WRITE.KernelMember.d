/*
 * Nor members of the kernel's structures.
 *
 * @needs: btf
 * @line: 9
 */
BEGIN
{
	curthread->pid = 1;
}
