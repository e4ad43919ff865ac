/* Parameters hide variables of the same name and are converted to their types. */
int x;
inline int low[unsigned char x] = x;
inline long sumof[long a, long b] = a + b;

BEGIN
{
	x = 7;
	printf("%d %d %d\n", low[0x1ff], x, sumof[0x7fffffff, 1]);
	exit(0);
}
