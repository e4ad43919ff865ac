/* What was speculated comes out when it is committed, in its order. */
BEGIN
{
	self->s = speculation();
	printf("id %d\n", self->s);
}

BEGIN
{
	speculate(self->s);
	printf("one\n");
}

BEGIN
{
	speculate(self->s);
	printf("two %d\n", self->s);
}

BEGIN
{
	printf("before\n");
}

BEGIN
{
	commit(self->s);
}

BEGIN
{
	printf("behind\n");
	exit(0);
}
