/*
 * @options: -q
 * @stderr: dtrace: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): invalid address (0x10) in action #1
 */
/* BADADDR: bcopy() writes to scratch only. */
BEGIN
{
	bcopy(alloca(8), (void *)16, 8);
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
