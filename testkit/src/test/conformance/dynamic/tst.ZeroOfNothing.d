/*
 * @options: -q -xdynvarsize=80
 * @stderr: dtrace: 1 dynamic variable drop
 */
/* Storing 0 where nothing is takes nothing and gives nothing back. */
BEGIN
{
	a[1] = 0;
	a[2] = 0;
	self->x = 0;
	a[3] = 3;
	a[4] = 4;
	printf("%d %d\n", a[3], a[4]);
	exit(0);
}
