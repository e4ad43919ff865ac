/*
 * @options: -q -xbufpolicy=ring -b 136 -xcpu=0
 */
/* Records of several sizes overwrite each other: 32, 24 and 24 bytes with what a ring adds. */
int n;

tick-1ms
/n < 30/
{
	n++;
	printf("%d %d %d\n", n, n + 1, n + 2);
}

tick-1ms
/n < 30/
{
	printf("-\n");
}

tick-1ms
/n == 30/
{
	exit(0);
}
