/*
 * @stderr: dtrace: error on enabled probe ID 3 (ID 1: dtrace:::BEGIN): divide-by-zero in action #2
 */
/* A fault loses the record that faulted and nothing else. */
int zero;

BEGIN
{
	s = speculation();
}

BEGIN
{
	speculate(s);
	printf("first\n");
}

BEGIN
{
	speculate(s);
	printf("never %d\n", 1 / zero);
}

BEGIN
{
	speculate(s);
	printf("last\n");
}

BEGIN
{
	printf("told before\n");
}

BEGIN
{
	commit(s);
}

BEGIN
{
	exit(0);
}

ERROR
{
	printf("fault %d in clause %d\n", arg4, arg1);
}
