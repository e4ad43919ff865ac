struct s { int a; int b; };
struct s v;

BEGIN
{
	p = (struct s *)alloca(3 * sizeof (struct s));
	p->a = 1; p->b = 2;
	p[1] = *p;
	p[1].b++;
	v = p[1];
	v.a = 9;
	p[2] = v;
	*p = p[2];
	printf("%d %d %d %d %d %d\n", p[0].a, p[0].b, p[1].a, p[1].b, p[2].a, p[2].b);
	exit(0);
}
