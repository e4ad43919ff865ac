/*
 * With -Z a description that matches nothing is no error, and the rest runs.
 *
 * @options: -qZ
 */
nosuch:::probe
{
	printf("never\n");
}

BEGIN
{
	printf("here\n");
	exit(0);
}
