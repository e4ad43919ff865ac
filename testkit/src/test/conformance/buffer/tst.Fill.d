/*
 * @options: -q -xbufpolicy=fill -b 96 -xcpu=0
 */
/* Four records of 24 bytes fill 96: the session ends by itself, and nothing is said of it. */
int n;

tick-1ms
{
	n++;
	printf("%d\n", n);
}
