/*
 * @options: -q -xspecsize=32
 */
/* What did not fit into a speculation that is thrown away is no loss. */
int n;

BEGIN
{
	s = speculation();
}

BEGIN
{
	speculate(s);
	printf("%d\n", n);
}

BEGIN
{
	speculate(s);
	printf("%d\n", n);
}

BEGIN
{
	discard(s);
}

BEGIN
{
	exit(0);
}
