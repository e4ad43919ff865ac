struct in { int x; int y; };
struct s { struct in i; string t; int a[3]; };
struct s m[int];
self struct s t[string];

BEGIN
{
	m[1].i.x = 1; m[1].i.y = 2; m[1].t = "one"; m[1].a[2] = 3;
	m[2].i = m[1].i;
	m[2].t = m[1].t;
	m[2].a[1] = m[1].a[2] + 1;
	self->t["k"].i = m[2].i;
	self->t["k"].i.y += 10;
	m[1].i.x = 100;
	printf("%d %d %s %d %d\n", m[2].i.x, m[2].i.y, m[2].t, m[2].a[1], m[2].a[2]);
	printf("%d %d [%s]\n", self->t["k"].i.x, self->t["k"].i.y, self->t["k"].t);
	self->t["k"] = m[1];
	printf("%d %s %d\n", self->t["k"].i.x, self->t["k"].t, self->t["k"].a[2]);
	exit(0);
}
