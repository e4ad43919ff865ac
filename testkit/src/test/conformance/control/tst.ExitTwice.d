/*
 * The first status wins.
 * @status: 4
 */
BEGIN
{
	exit(4);
	exit(5);
}
