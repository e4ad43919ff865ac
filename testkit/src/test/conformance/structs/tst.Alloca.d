struct s { char c; int i; long l; };

BEGIN
{
	p = (struct s *)alloca(sizeof (struct s));
	p->c = 'a'; p->i = -5; p->l = 1 << 40;
	printf("%c %d %d\n", p->c, p->i, p->l);
	q = (struct s *)alloca(2 * sizeof (struct s));
	bcopy(p, q, sizeof (struct s));
	bcopy(p, q + 1, sizeof (struct s));
	p->i = 0;
	q[1].l = 7;
	printf("%c %d %d %d\n", q->c, q->i, (q + 1)->l, q[0].l == 1 << 40);
	exit(0);
}
