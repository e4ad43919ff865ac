/*
 * @options: -q -w
 * @line: 7
 */
BEGIN
{
	copyout(alloca(1), 1);
}
