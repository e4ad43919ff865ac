/*
 * @stderr: enabled probe ID 2 (ID 1: dtrace:::BEGIN): divide-by-zero in predicate
 */
int zero;

BEGIN
{
	s = speculation();
}

BEGIN
/1 / zero/
{
	speculate(s);
	printf("never\n");
}

BEGIN
{
	commit(s);
}

BEGIN
{
	exit(0);
}
