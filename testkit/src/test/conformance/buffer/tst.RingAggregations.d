/*
 * @options: -q -xbufpolicy=ring -b 128 -xcpu=0
 */
/* A ring forgets records, never aggregations. */
int n;

tick-1ms
/n < 50/
{
	n++;
	@ = count();
	printf("%d\n", n);
}

tick-1ms
/n == 50/
{
	exit(0);
}

END
{
	printa("%@d\n", @);
}
