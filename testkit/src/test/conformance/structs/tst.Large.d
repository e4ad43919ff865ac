struct big { int first; char pad[4000]; int last; };
struct big g;
self struct big t;
this struct big l;
struct big a[int];

BEGIN
{
	g.first = 1; g.last = 2; g.pad[3999] = 'x';
	self->t = g;
	this->l = self->t;
	this->l.last++;
	a[1] = this->l;
	a[1].first = 10;
	i = 3999;
	printf("%d %d %c\n", self->t.first, this->l.last, self->t.pad[i]);
	printf("%d %d %c %d\n", a[1].first, a[1].last, a[1].pad[i], sizeof (struct big));
	exit(0);
}
