/* Pointers to members of variables, kept in variables. */
struct s { int a; int b[3]; };
struct s g;
self struct s t;
this struct s l;

BEGIN
{
	g.a = 1;
	self->t.a = 2;
	this->l.a = 3;
	p = &g.a;
	*p += 10;
	printf("%d %d\n", *p, g.a);
	p = &self->t.a;
	*p += 20;
	printf("%d %d\n", *p, self->t.a);
	p = &this->l.a;
	*p += 30;
	printf("%d %d\n", *p, this->l.a);
	p = &g.b[1];
	*p = 5;
	p++;
	*p = 6;
	p[-2] = 4;
	printf("%d %d %d\n", g.b[0], g.b[1], g.b[2]);
	exit(0);
}
