/*
 * @options: -q -xdynvarsize=152
 */
/* Storing to what exists takes nothing more. */
int n;

tick-1ms
/n < 50/
{
	n++;
	a[1] = n;
	self->x = n;
}

tick-1ms
/n == 50/
{
	printf("%d %d\n", a[1], self->x);
	exit(0);
}
