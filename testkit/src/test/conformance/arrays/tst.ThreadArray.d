self int a[4];

BEGIN
{
	self->a[1] = 5;
	i = 3;
	self->a[i] += 7;
	self->a[1]++;
	printf("%d %d %d %d\n", self->a[0], self->a[1], self->a[2], self->a[3]);
	exit(0);
}
