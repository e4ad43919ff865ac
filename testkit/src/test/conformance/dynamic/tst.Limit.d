/*
 * @options: -q -xdynvarsize=240
 * @stderr: dtrace: 7 dynamic variable drops
 */
/* An element of one integer key takes 80 bytes of dynvarsize: three fit into 240. */
int n;

tick-1ms
/n < 10/
{
	n++;
	a[n] = n;
}

tick-1ms
/n == 10/
{
	printf("%d %d %d %d %d\n", a[1], a[2], a[3], a[4], a[10]);
	exit(0);
}
