/* A member's value is of the member's type (language.md 6): cut to it, extended by its sign. */
struct small {
	char c;
	unsigned char u;
	short s;
	unsigned int i;
};

translator struct small < int64_t N > {
	c = N;
	u = N;
	s = N;
	i = N;
};

BEGIN
{
	n = 0x1fffff0ff;
	printf("%d %d %d %x\n", xlate <struct small> (n).c, xlate <struct small> (n).u,
	    xlate <struct small> (n).s, xlate <struct small> (n).i);
	x = xlate <struct small> (n);
	printf("%d %d %d %x\n", x.c, x.u, x.s, x.i);
	exit(0);
}
