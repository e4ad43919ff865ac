/* The output may be named by a typedef, of a structure with or without a tag. */
typedef struct {
	int m;
} plain_t;

typedef struct tagged {
	int m;
} tagged_t;

translator plain_t < int I > {
	m = I;
};

translator struct tagged < int I > {
	m = -I;
};

BEGIN
{
	printf("%d %d %d\n", xlate <plain_t> (1).m, xlate <tagged_t> (2).m, xlate <tagged_t *> (3)->m);
	exit(0);
}
