struct in { int x; int y; };
struct s { struct in a; struct in b; };
struct s v;
struct in i;

BEGIN
{
	i.x = 1; i.y = 2;
	v.a = i;
	v.b = v.a;
	v.a.x = 10;
	i = v.a;
	printf("%d %d %d %d %d %d\n", v.a.x, v.a.y, v.b.x, v.b.y, i.x, i.y);
	exit(0);
}
