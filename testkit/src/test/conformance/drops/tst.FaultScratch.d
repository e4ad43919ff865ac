/*
 * @options: -q
 * @stderr: dtrace: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): out of scratch space in action #2
 */
/* NOSCRATCH: more than a buffer has. */
BEGIN
{
	n = 1 << 30;
	x = *(char *)alloca(n);
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
