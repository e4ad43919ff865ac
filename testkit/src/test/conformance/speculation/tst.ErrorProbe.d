/*
 * @stderr: dtrace: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): illegal operation in action #1
 */
/* The fault of a bad id reaches ERROR: ILLOP is 3. */
BEGIN
{
	speculate(2);
	printf("never\n");
}

BEGIN
{
	exit(0);
}

ERROR
{
	printf("epid %d action %d fault %d address %d\n", arg1, arg2, arg4, arg5);
}
