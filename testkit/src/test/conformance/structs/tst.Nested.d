struct in { int x; int y; };
struct out { int before; struct in i; struct { struct in deep; int tail; } d; int after; };
struct out v;

BEGIN
{
	v.before = 1; v.i.x = 2; v.i.y = 3; v.d.deep.x = 4; v.d.deep.y = 5; v.d.tail = 6; v.after = 7;
	printf("%d %d %d %d %d %d %d\n", v.before, v.i.x, v.i.y, v.d.deep.x, v.d.deep.y, v.d.tail, v.after);
	v.d.deep.y += v.i.y;
	printf("%d %d\n", v.d.deep.y, sizeof (struct out));
	exit(0);
}
