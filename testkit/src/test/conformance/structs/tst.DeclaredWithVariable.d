/* A structure that is defined where variables of all scopes are declared. */
struct first { int a; } f;
self struct second { int b; } s;
this struct third { int c; } t;
struct fourth { int d; } x[string];

BEGIN
{
	f.a = 1;
	self->s.b = 2;
	this->t.c = 3;
	x["k"].d = 4;
	printf("%d %d %d %d\n", f.a, self->s.b, this->t.c, x["k"].d);
	exit(0);
}
