/* Id 0 is what speculation() gives when none is free: all three do nothing with it. */
BEGIN
{
	speculate(0);
	printf("never\n");
}

BEGIN
{
	commit(0);
}

BEGIN
{
	discard(0);
}

BEGIN
{
	printf("quiet\n");
	exit(0);
}
