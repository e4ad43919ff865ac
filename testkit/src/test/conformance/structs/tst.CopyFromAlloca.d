/* A structure variable takes a copy of what a pointer points to. */
struct s { int a; int b; };
struct s v;

BEGIN
{
	p = (struct s *)alloca(sizeof (struct s));
	p->a = 1; p->b = 2;
	v = *p;
	p->a = 9;
	w = *p;
	printf("%d %d %d %d\n", v.a, v.b, w.a, w.b);
	v.b = 50;
	*p = v;
	printf("%d %d\n", p->a, p->b);
	exit(0);
}
