/*
 * @options: -q -xdynvarsize=0
 * @stderr: dtrace: 2 dynamic variable drops
 */
/* No room at all: reading gives 0, storing is lost. */
BEGIN
{
	a[1] = 1;
	self->x = 1;
	printf("%d %d\n", a[1], self->x);
	exit(0);
}
