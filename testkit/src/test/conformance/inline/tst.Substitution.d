/* An inline is its expression, evaluated where it is used. */
int n;
inline int next = n++;

BEGIN
{
	printf("%d %d %d\n", next, next, n);
	exit(0);
}
