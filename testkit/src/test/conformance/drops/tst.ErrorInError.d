/*
 * @stderr: dtrace: 2 errors in ERROR probe enabling
 * @stderr: enabled probe ID 1 (ID 1: dtrace:::BEGIN): divide-by-zero in action #1
 * @stderr: enabled probe ID 2 (ID 1: dtrace:::BEGIN): divide-by-zero in action #1
 */
/* A fault in an ERROR clause is counted, and does not fire ERROR again. */
int zero;
int errors;

BEGIN
{
	n = 1 / zero;
}

BEGIN
{
	n = 1 / zero;
	printf("never\n");
}

BEGIN
{
	printf("errors %d\n", errors);
	exit(0);
}

ERROR
{
	errors++;
	n = 1 / zero;
	printf("never\n");
}
