/*
 * @options: -q
 * @stderr: dtrace: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): divide-by-zero in action #2
 */
/* DIVZERO: % too. */
BEGIN
{
	z = 0;
	x = 7 % z;
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
