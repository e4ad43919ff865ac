/*
 * @options: -q -xbufpolicy=fill -b 96 -xcpu=0 -xaggrate=1ms
 */
/* The full buffer ends the session, exit() or not; the exit status is 0. */
int n;

tick-1ms
{
	n++;
	@ = max(n);
	printf("%d\n", n);
}

END
{
	printf("soon %d\n", n < 10000);
}
