/*
 * Globals, thread-local and clause-local variables, aggregations, types, tags and members of one name are different things.
 */
typedef int x_t;
struct x { int x; } x;
self int y;
this string y;
int y;
BEGIN
{
	x.x = 1;
	self->x = 2;
	this->x = 3;
	@x = sum(4);
	y = 5;
	self->y = 6;
	this->y = "seven";
	printf("%d %d %d %d %d %s\n", x.x, self->x, this->x, y, self->y, this->y);
	printa("%@d\n", @x);
	exit(0);
}
