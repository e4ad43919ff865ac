/* Scratch lasts for its clause; the pointer in a variable outlives it as a number. */
self int *t;
this int *l;

BEGIN
{
	p = (int *)alloca(8);
	self->t = p + 1;
	this->l = p;
	*self->t = 4;
	*this->l = 3;
	a[1] = self->t;
	*a[1] += 10;
	printf("%d %d %d\n", p[0], p[1], *a[1]);
	exit(0);
}
