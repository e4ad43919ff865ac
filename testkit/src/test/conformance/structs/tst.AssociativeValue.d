struct s { int a; int b; };
struct s v[int];

BEGIN
{
	v[1].a = 1;
	v[2].a = 2;
	v[1].b += 10;
	v[2].b--;
	printf("%d %d %d %d\n", v[1].a, v[1].b, v[2].a, v[2].b);
	v[3] = v[1];
	v[1].a = 7;
	printf("%d %d %d %d\n", v[3].a, v[3].b, v[1].a, v[1].b);
	exit(0);
}
