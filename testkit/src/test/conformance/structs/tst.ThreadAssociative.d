struct s { int a; string t; };
self struct s v[string];

BEGIN
{
	self->v["a"].a = 1;
	self->v["b"].a = 2;
	self->v["a"].t = "one";
	self->v["b"].t = "two";
	self->v["a"].a += 40;
	printf("%d %s %d %s\n", self->v["a"].a, self->v["a"].t, self->v["b"].a, self->v["b"].t);
	exit(0);
}
