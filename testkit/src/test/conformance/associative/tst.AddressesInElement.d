/*
 * Addresses inside one element of an array differ, compare and are equal as inside any structure.
 */
struct s { int a[8]; int b; };
struct s x[int];
struct s y[int, string];
self struct s t;
self struct s z[int];

BEGIN
{
	x[1].b = 1;
	y[2, "q"].b = 5;
	self->t.b = 1;
	self->z[4].b = 1;
	i = 3;
	printf("%d\n", &x[1].a[5] - &x[1].a[2]);
	printf("%d\n", &y[2, "q"].a[5] - &y[2, "q"].a[i]);
	printf("%d\n", &x[1].a[5] > &x[1].a[2]);
	printf("%d\n", &x[1].a[5] == &x[1].a[5]);
	printf("%d\n", &x[1].a[i] == &x[1].a[5]);
	printf("%d\n", (char *)&x[1].b - (char *)&x[1].a[0]);
	printf("%d\n", &x[9].a[5] - &x[9].a[2]);
	printf("%d\n", &self->t.a[5] - &self->t.a[2]);
	printf("%d\n", &self->z[4].a[7] - &self->z[4].a[i]);
	exit(0);
}
