/* A snapshot's members that the translator does not define are zero, also when it is taken again. */
struct four {
	int a;
	string b;
	long c;
	char d[4];
};

translator struct four < int I > {
	c = I;
};

BEGIN
{
	x = xlate <struct four> (7);
	x = xlate <struct four> (8);
	printf("%d \"%s\" %d %d\n", x.a, x.b, x.c, x.d[0]);
	print(x);
	exit(0);
}
