struct s { int a; char t[5]; };
struct s v;
char c;

BEGIN
{
	p = &v.a;
	printf("%d %d %d %d\n", sizeof (v), sizeof (v.t), sizeof (p), sizeof (*p));
	printf("%d %d %d %d\n", sizeof (c), sizeof (c + c), sizeof (c + 1), sizeof (1 == 1));
	printf("%d %d %d\n", sizeof v.a, sizeof (timestamp), sizeof (execname));
	exit(0);
}
