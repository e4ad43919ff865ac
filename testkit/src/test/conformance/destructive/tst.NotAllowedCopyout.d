/*
 * @options: -q
 * @status: 1
 * @stderr: Destructive actions not allowed
 */
BEGIN
{
	copyout(alloca(8), 0, 8);
	exit(0);
}
