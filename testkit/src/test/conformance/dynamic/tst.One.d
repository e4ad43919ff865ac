/*
 * @options: -q -xdynvarsize=159
 * @stderr: dtrace: 1 dynamic variable drop
 */
BEGIN
{
	a[1] = 1;
	a[2] = 2;
	printf("%d %d\n", a[1], a[2]);
	exit(0);
}
