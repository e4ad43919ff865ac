BEGIN
{
	p = (short *)alloca(6);
	q = p;
	*q++ = 1;
	*q++ = 2;
	*q = 3;
	printf("%d %d %d %d\n", p[0], p[1], p[2], q - p);
	printf("%d %d\n", *--q, *q);
	exit(0);
}
