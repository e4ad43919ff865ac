/*
 * actions.md 2: the reason is the system's
 *
 * @options: -q -w
 * @stderr: couldn't freopen() "/tmp": Is a directory
 */
BEGIN
{
	freopen("/tmp");
	exit(0);
}
