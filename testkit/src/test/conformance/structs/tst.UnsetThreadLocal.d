/*
 * A thread's structure that was never stored to is not there.
 * @stderr: invalid address (0x4) in action #1 at DIF offset
 */
struct s { int a; int b; };
self struct s v;

BEGIN
{
	trace(self->v.b);
}

BEGIN
{
	self->v.a = 1;
	printf("%d\n", self->v.b);
	exit(0);
}
