BEGIN
{
	p = (int *)alloca(8);
	p[0] = 0x04030201;
	c = (char *)p;
	h = (unsigned short *)p;
	printf("%d %d %x %x\n", c[0], c[3], h[0], h[1]);
	n = (uintptr_t)p;
	q = (int *)(n + 4);
	*q = 9;
	printf("%d %d\n", p[1], (void *)q == (void *)(p + 1));
	printf("%d\n", (long)q - (long)p);
	exit(0);
}
