/*
 * @options: -q -xdynvarsize=72
 * @stderr: dtrace: 1 dynamic variable drop
 */
BEGIN
{
	self->x = 1;
	self->y = 1;
	printf("%d %d\n", self->x, self->y);
	self->x = 0;
	self->y = 2;
	printf("%d %d\n", self->x, self->y);
	exit(0);
}
