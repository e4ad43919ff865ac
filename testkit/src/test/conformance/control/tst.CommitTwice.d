/*
 * Two commits in a clause are accepted; discard stands anywhere; variables change beside a speculation.
 */
BEGIN
{
	self->s = speculation();
}

BEGIN
{
	speculate(self->s);
	x = 5;
	printf("speculated %d\n", x);
}

BEGIN
{
	commit(self->s);
	commit(self->s);
	discard(self->s);
	y = 6;
}

BEGIN
{
	printf("%d %d\n", x, y);
	exit(0);
}
