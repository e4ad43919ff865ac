/*
 * @options: -q -xbufpolicy=fill -b 104 -xcpu=0
 */
/* Once full, always full: the small record that would still fit is not taken either. */
int n;

tick-1ms
{
	n++;
	printf("%d %d %d %d\n", n, n, n, n);
}

tick-1ms
/n > 2/
{
	printf("small\n");
}

END
{
	printf("end\n");
}
