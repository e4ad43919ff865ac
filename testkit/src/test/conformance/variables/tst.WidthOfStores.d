/*
 * A declared variable has its type's width; one made by assignment keeps 64 bits and is shown by its type.
 */
int x;
char c;
unsigned short u;
int a[string];
self int t;
BEGIN
{
	x = 0x1ffffffff;
	c = 300;
	u = -1;
	a["k"] = 0x100000005;
	self->t = 0x100000006;
	printf("%d %d %d %d %d\n", x, c, u, a["k"], self->t);
	y = 0;
	y = 0x1ffffffff;
	printf("%d %d\n", y == 0x1ffffffff, x == -1);
	y = 0x7fffffff;
	y++;
	printf("%d\n", y > 0);
	exit(0);
}
