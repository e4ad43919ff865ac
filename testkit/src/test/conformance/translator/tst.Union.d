/* A union may be translated to (D_XLATE_SOU names struct or union). */
union u {
	int i;
	char c;
};

translator union u < int I > {
	i = I;
};

BEGIN
{
	printf("%d\n", xlate <union u> (0x141).i);
	x = xlate <union u> (0x141);
	printf("%d %c\n", x.i, x.c);
	exit(0);
}
