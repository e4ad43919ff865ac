/*
 * actions.md 2: exit() inside END replaces the status
 *
 * @status: 4
 */
BEGIN
{
	exit(2);
}

END
{
	exit(4);
}
