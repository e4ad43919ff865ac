/*
 * Structures of the session are seen by ERROR too.
 * @stderr: divide-by-zero
 */
struct s { int count; string last; };
struct s errors;
self struct s mine;

BEGIN
{
	errors.count = 1;
	self->mine.count = 10;
	zero = 0;
	trace(1 / zero);
}

ERROR
{
	errors.count++;
	errors.last = "divided";
	self->mine.count++;
}

BEGIN
{
	printf("%d %s %d\n", errors.count, errors.last, self->mine.count);
	exit(0);
}
