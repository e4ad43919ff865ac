BEGIN
{
	p = (unsigned char *)alloca(4);
	x = (long)(*p = 0x1ff);
	y = (long)(p[1] += 0x2ff);
	z = (long)(*p++ = 0x305);
	printf("%d %d %d %d\n", x, y, z, *p);
	exit(0);
}
