/*
 * @options: -q -xbufpolicy=ring
 */
/* A ring that was never full gives everything, once, in order. */
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
