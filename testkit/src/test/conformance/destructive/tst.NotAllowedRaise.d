/*
 * @options: -q
 * @status: 1
 * @stderr: Destructive actions not allowed
 */
BEGIN
{
	raise(10);
	exit(0);
}
