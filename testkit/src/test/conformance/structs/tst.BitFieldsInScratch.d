struct s { unsigned int a:3; int b:6; unsigned int c:23; };

BEGIN
{
	p = (struct s *)alloca(2 * sizeof (struct s));
	p->a = 5; p->b = -20; p->c = 0x7abcde;
	p[1] = *p;
	p[1].b++;
	p->c ^= 0xff;
	printf("%d %d %x %d %d %x\n", p->a, p->b, p->c, p[1].a, p[1].b, p[1].c);
	@ = quantize(p->a);
	printf("%d %d\n", p->a == 5 ? 1 : 0, -p->b);
	trunc(@);
	exit(0);
}
