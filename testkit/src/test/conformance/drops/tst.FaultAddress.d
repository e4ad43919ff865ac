/*
 * @options: -q
 * @stderr: dtrace: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): invalid address (0x1) in action #1
 */
/* BADADDR: a load from where nothing is. */
BEGIN
{
	x = *(int *)1;
	y = x;
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
