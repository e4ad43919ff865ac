/*
 * @options: -q -xdynvarsize=80
 */
/* Storing 0 frees at once. */
int n;

tick-1ms
/n < 20/
{
	a[n] = n + 1;
	printf("%d\n", a[n]);
	a[n] = 0;
	n++;
}

tick-1ms
/n == 20/
{
	exit(0);
}
