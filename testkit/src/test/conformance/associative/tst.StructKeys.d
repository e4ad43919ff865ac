/* Mixed tuples of structures, strings and integers. */
struct point { int x; int y; };
struct point p;

BEGIN
{
	p.x = 1; p.y = 2;
	a[p, "left", 1] = 10;
	a[p, "right", 1] = 20;
	p.y = 3;
	a[p, "left", 1] = 30;
	p.y = 2;
	printf("%d %d", a[p, "left", 1], a[p, "right", 1]);
	p.y = 3;
	printf(" %d %d\n", a[p, "left", 1], a[p, "right", 1]);
	exit(0);
}
