/* An array is a pointer to its first element wherever a value is wanted. */
int a[4];

BEGIN
{
	a[0] = 10; a[1] = 11; a[2] = 12;
	p = a + 1;
	printf("%d %d %d %d\n", *a, *(a + 2), *p, p[1]);
	*p = 20;
	printf("%d %d\n", a[1], p - a);
	exit(0);
}
