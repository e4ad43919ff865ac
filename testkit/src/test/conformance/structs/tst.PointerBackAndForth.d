/* A pointer into a variable survives being an integer. */
struct s { int a; long b; };
struct s v;

BEGIN
{
	v.a = 3;
	n = (uintptr_t)&v.a;
	((struct s *)n)->b = 44;
	*(int *)(n) += 1;
	printf("%d %d\n", v.a, v.b);
	a[1] = n;
	((struct s *)a[1])->a *= 2;
	printf("%d %d\n", v.a, ((struct s *)n)->b);
	exit(0);
}
