/*
 * @options: -q
 * @stderr: dtrace: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): illegal operation in action #2
 */
/* ILLOP: there is no base 1. */
BEGIN
{
	b = 1;
	s = lltostr(10, b);
	printf("never\n");
}

BEGIN
{
	exit(0);
}

ERROR
{
	printf("fault %d address %x\n", arg4, arg5);
}
