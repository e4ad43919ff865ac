/* Storing to a member makes the whole structure, zero but for that member. */
struct s { int a; int b; string t; };
self struct s v;

BEGIN
{
	self->v.b = 5;
	self->v.t = "text";
	printf("%d %d %s\n", self->v.a, self->v.b, self->v.t);
	self->v.a++;
	self->v.b *= 2;
	printf("%d %d %s\n", self->v.a, self->v.b, self->v.t);
}

BEGIN
{
	printf("%d %d %s\n", self->v.a, self->v.b, self->v.t);
	exit(0);
}
