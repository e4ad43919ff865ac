/*
 * @options: -q -xdynvarsize=3g
 * @stderr: dtrace: dynamic variable size lowered to 768m
 */
BEGIN
{
	a[1] = 1;
	printf("%d\n", a[1]);
	exit(0);
}
