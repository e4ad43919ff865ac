BEGIN
{
	self->a = timestamp;
}

BEGIN
{
	printf("%d\n", timestamp == self->a);
	exit(0);
}
