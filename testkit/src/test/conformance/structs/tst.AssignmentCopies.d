struct s { int a; char t[4]; struct { long l; } n; };
struct s a;
struct s b;

BEGIN
{
	a.a = 1; a.t[0] = 'x'; a.n.l = 100;
	b = a;
	a.a = 2; a.t[0] = 'y'; a.n.l = 200;
	printf("%d %s %d\n", a.a, a.t, a.n.l);
	printf("%d %s %d\n", b.a, b.t, b.n.l);
	exit(0);
}
