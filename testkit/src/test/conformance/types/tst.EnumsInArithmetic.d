enum sizes { SMALL = 2, LARGE = 10 };
int a[LARGE];
enum sizes s;

BEGIN
{
	s = LARGE;
	a[SMALL] = s * SMALL;
	printf("%d %d %d\n", a[SMALL], sizeof (a), LARGE - SMALL > 7);
	s = SMALL;
	s++;
	printf("%d\n", s);
	exit(0);
}
