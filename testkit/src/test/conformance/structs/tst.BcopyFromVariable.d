struct s { int a; int b; };
struct s v;

BEGIN
{
	v.a = 3; v.b = 4;
	p = (struct s *)alloca(sizeof (struct s));
	bcopy(&v.a, p, sizeof (struct s));
	printf("%d %d\n", p->a, p->b);
	exit(0);
}
