BEGIN
{
	self->s = speculation();
}

BEGIN
{
	speculate(self->s);
	printf("never\n");
}

BEGIN
{
	discard(self->s);
	printf("discarded\n");
}

BEGIN
{
	commit(self->s);
}

BEGIN
{
	exit(0);
}
