/*
 * @options: -q -xspecsize=128 -b 64 -xcpu=0
 * @stderr: dtrace: 1 drop on CPU 0
 */
/*
 * commit() needs room for the whole speculation: 72 bytes do not go into a buffer of 64, and that
 * is one drop. The speculation is free all the same.
 */
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
