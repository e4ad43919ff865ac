union u { char c[8]; int i[2]; long l; unsigned char b; };
union u v;

BEGIN
{
	v.l = 0x4847464544434241;
	printf("%c%c %x %x %d\n", v.c[0], v.c[7], v.i[0], v.i[1], v.b);
	v.i[1] = 0;
	printf("%x %s\n", v.l, v.c);
	printf("%d\n", sizeof (union u));
	exit(0);
}
