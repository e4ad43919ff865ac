/*
 * @options: -q -xdynvarsize=240
 * @stderr: dtrace: 1 dynamic variable drop
 */
/* One limit for all: thread-local variables and every array. */
BEGIN
{
	a[1] = 1;
	b[1, 2] = 2;
	self->x = 3;
	self->y = 4;
	printf("%d %d %d %d\n", a[1], b[1, 2], self->x, self->y);
	exit(0);
}
