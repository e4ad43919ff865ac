/*
 * @options: -q -xnspec=2
 */
/* Two at a time, committed the other way round. */
BEGIN
{
	a = speculation();
	b = speculation();
}

BEGIN
{
	speculate(a);
	printf("a1\n");
}

BEGIN
{
	speculate(b);
	printf("b1\n");
}

BEGIN
{
	speculate(a);
	printf("a2\n");
}

BEGIN
{
	speculate(b);
	printf("b2\n");
}

BEGIN
{
	commit(b);
}

BEGIN
{
	printf("between\n");
}

BEGIN
{
	commit(a);
}

BEGIN
{
	exit(0);
}
