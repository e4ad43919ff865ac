#pragma D option quiet

int a[int];
int seen[int];

/* The condition and the branches use the parameter: once evaluated, or again where it may have changed. */
inline int plain[int X] = X == 0 ? -1 : X * 10 + X;
inline int flipped[int X] = 0 != X ? X - 1 : X + 100;
inline int nested[int X] = X > 3 ? (X > 5 ? X * X : X + 1) : X < 0 ? -X : X;
inline int changing[int X] = X != 0 ? (a[1] = 9) + X : X;
inline int truth[int X] = X ? X : 7;
inline int deep[int X, int Y] = X == 0 ? Y : Y == 0 ? X : X + Y;

BEGIN
{
	a[1] = 4;
	a[2] = 0;
	a[3] = 6;
	a[4] = -2;
	printf("%d %d\n", plain[a[1]], plain[a[2]]);
	printf("%d %d\n", flipped[a[1]], flipped[a[2]]);
	printf("%d %d %d %d\n", nested[a[1]], nested[a[3]], nested[a[4]], nested[a[2]]);
	printf("%d %d\n", truth[a[1]], truth[a[2]]);
	printf("%d %d %d\n", deep[a[1], a[3]], deep[a[2], a[3]], deep[a[1], a[2]]);
	printf("%d\n", plain[plain[a[1]]]);
	printf("%d", changing[a[1]]);
	printf(" %d\n", a[1]);
	exit(0);
}
