struct s { int a; char c; };
struct s v[3];

BEGIN
{
	v[0].a = 1; v[1].a = 2; v[2].a = 3; v[1].c = 'q';
	i = 2;
	v[i].a += 10;
	v[i - 1].c++;
	printf("%d %d %d %c %d\n", v[0].a, v[i - 1].a, v[i].a, v[1].c, sizeof (v));
	v[0] = v[2];
	printf("%d %d\n", v[0].a, sizeof (v[0]));
	exit(0);
}
