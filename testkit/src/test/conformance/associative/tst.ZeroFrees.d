/*
 * There is room for few elements, and each is freed before the next is made.
 * @options: -q -xdynvarsize=4k
 */
BEGIN
{
	n = 0;
	total = 0;
}

tick-1ms
/n < 300/
{
	a[n] = 1;
	total += a[n];
	a[n] = 0;
	n++;
}

tick-1ms
/n == 300/
{
	printf("%d %d\n", total, a[299]);
	exit(0);
}
