BEGIN
{
	p = (short *)alloca(8);
	p[0] = 1; p[1] = 2; p[3] = -4;
	i = 2;
	p[i] = p[1] + 1;
	printf("%d %d %d %d\n", p[0], *(p + 1), p[2], p[3]);
	q = (unsigned char *)p;
	printf("%d %d\n", q[0], q[7]);
	exit(0);
}
