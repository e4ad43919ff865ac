/*
 * @options: -q -xbufpolicy=ring -b 160 -xcpu=0
 */
/*
 * 160 bytes hold five records of 24 and their 8 in a ring: the last five, exit's (which comes in the
 * same firing as 20) among them. Printed from the oldest on.
 */
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
