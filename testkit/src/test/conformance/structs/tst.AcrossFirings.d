struct s { int n; char t[4]; };
struct s g;
self struct s t;
struct s a[int];

tick-1ms
/g.n < 3/
{
	g.n++;
	g.t[g.n - 1] = 'a' + g.n - 1;
	self->t.n += g.n;
	a[g.n].n = g.n * g.n;
}

tick-1ms
/g.n == 3/
{
	printf("%d %s %d %d %d\n", g.n, g.t, self->t.n, a[2].n, a[3].n);
	exit(0);
}
