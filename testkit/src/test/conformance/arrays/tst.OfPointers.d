int *p[2];

BEGIN
{
	p[0] = (int *)alloca(sizeof (int));
	p[1] = (int *)alloca(sizeof (int));
	*p[0] = 5;
	*p[1] = 6;
	i = 1;
	(*p[i])++;
	printf("%d %d %d\n", *p[0], *p[1], sizeof (p));
	exit(0);
}
