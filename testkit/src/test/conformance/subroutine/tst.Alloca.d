BEGIN
{
	p = (int *)alloca(16);
	p[0] = 5;
	*(p + 1) = 6;
	printf("%d %d\n", p[0], p[1]);
	exit(0);
}
