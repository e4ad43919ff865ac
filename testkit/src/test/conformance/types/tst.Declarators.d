/* Several declarators of every kind after one list of specifiers. */
struct s { int a; } v, *p, w[2], **pp;
int (*fp[3])(void), *ip, i, m[2][2];
char *(*g)(int, char *), *const cp;

BEGIN
{
	v.a = 1;
	w[1].a = 2;
	p = (struct s *)alloca(sizeof (struct s));
	p->a = 3;
	pp = (struct s **)alloca(sizeof (void *));
	*pp = p;
	m[1][1] = 4;
	fp[2] = 0;
	printf("%d %d %d %d %d\n", v.a, w[1].a, p->a, (*pp)->a, m[1][1]);
	printf("%d %d %d %d\n", sizeof (fp), sizeof (g), sizeof (w), sizeof (*pp));
	exit(0);
}
