/* A member holds what fits; the value of the assignment is the whole expression's. */
struct s { char c; unsigned char u; short h; int i; };
struct s v;

BEGIN
{
	v.c = 0x1ff;
	v.u = 0x1ff;
	v.h = 0x18000;
	v.i = 0x1ffffffff;
	printf("%d %d %d %d\n", v.c, v.u, v.h, v.i);
	exit(0);
}
