struct s { int a; };
struct s x;
struct s y;

BEGIN
{
	x.a = 1; y.a = 2;
	i = 1;
	printf("%d %d\n", (i ? x : y).a, (i - 1 ? x : y).a);
	z = i ? y : x;
	z.a++;
	printf("%d %d\n", z.a, y.a);
	exit(0);
}
