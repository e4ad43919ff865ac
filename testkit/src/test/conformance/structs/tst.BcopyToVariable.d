/*
 * bcopy writes to scratch only.
 * @stderr: invalid address
 */
struct s { int a; int b; };
struct s v;

BEGIN
{
	p = (struct s *)alloca(sizeof (struct s));
	p->a = 1;
	bcopy(p, &v.a, sizeof (struct s));
	printf("not reached\n");
}

BEGIN
{
	printf("%d\n", v.a);
	exit(0);
}
