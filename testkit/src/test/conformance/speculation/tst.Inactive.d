/* An id that nobody asked for: silent as well. */
BEGIN
{
	speculate(1);
	printf("never\n");
}

BEGIN
{
	commit(1);
}

BEGIN
{
	discard(1);
}

BEGIN
{
	printf("quiet\n");
	exit(0);
}
