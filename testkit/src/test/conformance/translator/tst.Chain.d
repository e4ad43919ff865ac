/* A translator may use another in its members. */
struct a {
	int m;
};

struct b {
	int n;
};

translator struct a < int I > {
	m = I * 2;
};

translator struct b < int I > {
	n = xlate <struct a> (I + 1).m + xlate <struct a *> (I)->m;
};

BEGIN
{
	trace(xlate <struct b> (10).n);
	exit(0);
}
