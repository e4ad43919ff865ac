struct s { int n; int a[4]; short b[2][3]; };
struct s v;

BEGIN
{
	v.a[0] = 1; v.a[3] = 4;
	i = 1;
	v.a[i] = 2;
	v.a[i + 1] = v.a[i] + v.a[0];
	v.b[i][2] = 7;
	v.b[0][i]--;
	printf("%d %d %d %d\n", v.a[0], v.a[1], v.a[2], v.a[3]);
	printf("%d %d %d %d\n", v.b[0][0], v.b[0][1], v.b[1][1], v.b[1][2]);
	printf("%d\n", sizeof (struct s));
	exit(0);
}
