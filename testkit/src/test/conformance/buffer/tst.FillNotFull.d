/*
 * @options: -q -xbufpolicy=fill
 */
/* exit() before the buffer is full. */
int n;

tick-1ms
/n < 5/
{
	n++;
	printf("%d\n", n);
}

tick-1ms
/n == 5/
{
	exit(0);
}
