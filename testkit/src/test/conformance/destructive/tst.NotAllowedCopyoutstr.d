/*
 * @options: -q
 * @status: 1
 * @stderr: Destructive actions not allowed
 */
BEGIN
{
	copyoutstr("x", 0, 1);
	exit(0);
}
