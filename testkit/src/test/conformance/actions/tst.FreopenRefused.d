/*
 * actions.md 3: freopen() needs -w
 *
 * @status: 1
 * @stderr: Destructive actions not allowed
 */
BEGIN
{
	freopen("/dev/null");
	exit(0);
}
