/*
 * @options: -q -xbufpolicy=ring -b 160 -xcpu=0 -xswitchrate=1ms -xaggrate=1ms
 */
/* switchrate and aggrate do not matter: nothing is read before the end. */
int n;

tick-1ms
/n < 20/
{
	n++;
	printf("%d\n", n);
}

tick-1ms
/n == 20/
{
	exit(0);
}
