/*
 * What is read again through the same address is what was stored there in between, by whatever way: a
 * store, bcopy(), and a store on one of two ways only.
 */
#pragma D option quiet

int *p;
int *q;

BEGIN
{
	p = (int *)alloca(8);
	q = p;
	*p = 1;
	p[1] = 7;
	a = *p;
	*q = 2;
	b = *p;
	c = *p == 2 ? (*q = 3) + *p : 0;
	d = *p;
	bcopy(&p[1], p, 4);
	e = *p;
	f = *p == 8 ? (*q = 4) : *p;
	g = *p;
	printf("%d %d %d %d %d %d %d\n", a, b, c, d, e, f, g);
	exit(0);
}
