/*
 * @options: -q
 * @status: 1
 * @stderr: Destructive actions not allowed
 */
BEGIN
{
	chill(1);
	exit(0);
}
