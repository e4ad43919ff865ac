/*
 * @stderr: probe ID 2 (ID 1: dtrace:::BEGIN): divide-by-zero in action #1
 * @stderr: probe ID 3 (ID 1: dtrace:::BEGIN): divide-by-zero in action #1
 */
/* A fault in what stands before speculate(), and in its argument. */
int zero;

BEGIN
{
	s = speculation();
}

BEGIN
{
	zero = 1 / zero;
	speculate(s);
	printf("never\n");
}

BEGIN
{
	speculate(1 / zero);
	printf("never\n");
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
