/*
 * actions.md 2: the command is limited to strsize
 *
 * @options: -q -w -xstrsize=16
 * @process: own
 */
BEGIN
{
	system("echo 0123456789abcdef");
	exit(0);
}
