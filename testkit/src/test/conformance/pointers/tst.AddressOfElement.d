struct s { int a[3]; struct { short h; } n; };
struct s v;

BEGIN
{
	v.a[1] = 7;
	v.n.h = 9;
	p = &v.a[1];
	h = &v.n.h;
	printf("%d %d %d\n", *p, *h, (long)h - (long)&v.a[0]);
	printf("%d\n", *&v.a[1]);
	exit(0);
}
