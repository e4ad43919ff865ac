/*
 * @options: -q -xbufpolicy=ring -b 160 -xcpu=0
 */
/* END's record is the youngest. */
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

END
{
	printf("END %d\n", n);
}
