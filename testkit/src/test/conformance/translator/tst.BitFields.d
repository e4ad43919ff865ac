/* Bit-fields of a translated structure. */
struct bits {
	unsigned int a:3;
	unsigned int b:5;
	int c:8;
};

translator struct bits < int I > {
	a = I;
	b = I >> 3;
	c = I >> 8;
};

BEGIN
{
	x = xlate <struct bits> (0xff2d);
	printf("%d %d %d\n", x.a, x.b, x.c);
	exit(0);
}
