/* Nobody commits: nothing comes out, and nothing is said. */
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
	exit(0);
}
