/*
 * @options: -q -xspecsize=8
 * @stderr: dtrace: 2 speculative drops
 */
/* No record fits at all: every firing is a drop. */
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
	commit(s);
}

BEGIN
{
	printf("%d\n", speculation());
	exit(0);
}
