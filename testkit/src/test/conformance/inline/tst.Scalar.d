inline int LIMIT = 5;
inline int DOUBLE = LIMIT * 2;
int a[DOUBLE];

BEGIN
{
	i = LIMIT;
	a[LIMIT] = DOUBLE + i;
	printf("%d %d %d %d\n", LIMIT, DOUBLE, a[5], sizeof (a));
	exit(0);
}
