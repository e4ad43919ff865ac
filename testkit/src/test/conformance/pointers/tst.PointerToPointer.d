BEGIN
{
	p = (int *)alloca(4);
	pp = (int **)alloca(8);
	*pp = p;
	**pp = 5;
	printf("%d %d %d\n", *p, **pp, *pp == p);
	*(*pp) += 2;
	printf("%d\n", *p);
	exit(0);
}
