/*
 * @options: -q -xdynvarsize=640
 */
/* Full, emptied, filled with other keys: as much room as at the beginning. */
int n;
int lost;

tick-1ms
/n < 8/
{
	a[n] = 1;
	n++;
}

tick-1ms
/n >= 8 && n < 16/
{
	a[n - 8] = 0;
	n++;
}

tick-1ms
/n >= 16 && n < 24/
{
	a[1000 + n] = n;
	lost += a[1000 + n] == 0;
	n++;
}

tick-1ms
/n == 24/
{
	printf("lost %d\n", lost);
	exit(0);
}
