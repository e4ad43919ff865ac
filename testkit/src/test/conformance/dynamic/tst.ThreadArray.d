/*
 * @options: -q -xdynvarsize=160
 * @stderr: dtrace: 1 dynamic variable drop
 */
/* self->a[k] counts like a[k]. */
BEGIN
{
	self->a[1] = 1;
	self->a[2] = 2;
	self->a[3] = 3;
	printf("%d %d %d\n", self->a[1], self->a[2], self->a[3]);
	self->a[1] = 0;
	self->a[3] = 3;
	printf("%d %d %d\n", self->a[1], self->a[2], self->a[3]);
	exit(0);
}
