struct s { int a; int b; };
struct s v;
inline int second = v.b;

BEGIN
{
	v.b = 3;
	printf("%d\n", second);
	v.b = 4;
	printf("%d\n", second);
	exit(0);
}
