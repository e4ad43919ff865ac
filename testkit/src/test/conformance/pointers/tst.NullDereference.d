/*
 * @stderr: invalid address (0x0) in action #1
 */
BEGIN
{
	trace(*(int *)0);
}

BEGIN
{
	exit(0);
}

ERROR
{
	printf("%d %x\n", arg4, arg5);
}
