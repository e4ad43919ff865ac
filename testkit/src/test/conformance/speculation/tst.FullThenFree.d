/*
 * @options: -q -xspecsize=32
 * @stderr: dtrace: 1 speculative drop
 */
/* The next use of the id has all its room again, and its own drops. */
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
	printf("lost %d\n", n);
}

BEGIN
{
	commit(s);
}

BEGIN
{
	s = speculation();
}

BEGIN
{
	speculate(s);
	printf("again %d\n", n);
}

BEGIN
{
	commit(s);
}

BEGIN
{
	exit(0);
}
