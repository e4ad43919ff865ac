struct row { int cells[3]; };
struct table { struct row rows[2]; int sum; };
struct table t;
self struct table u;

BEGIN
{
	t.rows[0].cells[1] = 5;
	i = 1;
	t.rows[i].cells[i + 1] = 7;
	t.sum = t.rows[0].cells[1] + t.rows[1].cells[2];
	t.rows[0] = t.rows[1];
	self->u.rows[i] = t.rows[i];
	self->u.rows[i].cells[0]--;
	printf("%d %d %d %d\n", t.sum, t.rows[0].cells[2], self->u.rows[1].cells[2], self->u.rows[1].cells[0]);
	exit(0);
}
