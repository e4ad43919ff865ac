/*
 * actions.md 3: system() needs -w
 *
 * @status: 1
 * @stderr: Destructive actions not allowed
 */
BEGIN
{
	system("true");
	exit(0);
}
