/*
 * Nor their elements.
 *
 * @needs: btf
 * @line: 9
 */
BEGIN
{
	curthread->comm[0] = 'a';
}
