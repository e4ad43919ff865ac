/*
 * void pointers go with all, 0 and NULL with all, others with their own.
 */
int *p;
int *q;
void *v;
const int *c;
struct s { int m; } *s;
typedef int *intp_t;
intp_t t;
BEGIN
{
	v = p;
	p = v;
	p = 0;
	p = NULL;
	s = v;
	t = p;
	p = (int *)16;
	q = p;
	c = p;
	v = s;
	printf("%d %d %d\n", p == q, p == v, p != 0);
	printf("%d %d\n", p > q, p >= q);
	printf("%d\n", (p + 3) - q);
	printf("%d\n", &p[2] == p + 2);
	printf("%d %d\n", s == NULL, 0 == s);
	printf("%p\n", (1 ? p : 0));
	printf("%p\n", (0 ? p : v));
	printf("%d\n", p && !v);
	exit(0);
}
