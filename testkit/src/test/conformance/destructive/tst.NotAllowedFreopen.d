/*
 * @options: -q
 * @status: 1
 * @stderr: Destructive actions not allowed
 */
BEGIN
{
	freopen("/dev/null");
	exit(0);
}
