/*
 * @options: -q -xdynvarsize=8
 * @stderr: dtrace: 3 dynamic variable drops
 */
/* ++ on what has no room stays 0, and each is a drop. */
BEGIN
{
	a[1]++;
	a[1]++;
	a[1]++;
	printf("%d\n", a[1]);
	exit(0);
}
