/*
 * actions.md 2: the status is that of exit()
 *
 * @status: 3
 */
BEGIN
{
	exit(3);
}
