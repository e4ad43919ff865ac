/* The translator is found by the exact type of the source, then by the type behind its name, then by
 * what could be passed as an argument: integers for integers, void * for pointers (language.md 6). */
typedef int number_t;

struct from {
	int f;
};

struct a {
	int m;
};

struct b {
	int m;
};

translator struct a < number_t I > {
	m = I + 1;
};

translator struct b < int64_t I > {
	m = 64;
};

translator struct b < int I > {
	m = 32;
};

translator struct b < struct from *F > {
	m = F == NULL ? 1 : 2;
};

BEGIN
{
	printf("%d %d %d\n", xlate <struct a> (1).m, xlate <struct a> ('b').m,
	    xlate <struct a> ((int64_t)3).m);
	printf("%d %d %d\n", xlate <struct b> (1).m, xlate <struct b> ((int64_t)1).m,
	    xlate <struct b> ((void *)8).m);
	exit(0);
}
