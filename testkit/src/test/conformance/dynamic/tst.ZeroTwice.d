/*
 * @options: -q -xdynvarsize=80
 * @stderr: dtrace: 1 dynamic variable drop
 */
BEGIN
{
	a[1] = 1;
	a[1] = 0;
	a[1] = 0;
	self->x = 1;
	self->x = 0;
	self->x = 0;
	a[2] = 2;
	a[3] = 3;
	printf("%d %d\n", a[2], a[3]);
	exit(0);
}
