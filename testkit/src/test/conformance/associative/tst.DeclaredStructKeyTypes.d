/* Keys of all kinds in one tuple; a shorter string is another key than a longer one. */
struct p { int x; int y; };
struct p p;
int a[struct p, string, char, int *];

BEGIN
{
	p.x = 1;
	a[p, "ab", 'c', NULL] = 1;
	a[p, "abc", 'c', NULL] = 2;
	a[p, "ab", 'd', NULL] = 3;
	a[p, "ab", 'c', (int *)8] = 4;
	printf("%d %d %d %d\n", a[p, "ab", 'c', NULL], a[p, "abc", 'c', NULL], a[p, "ab", 'd', NULL], a[p, "ab", 'c', (int *)8]);
	p.y = 1;
	printf("%d\n", a[p, "ab", 'c', NULL]);
	exit(0);
}
