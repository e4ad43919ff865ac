/*
 * @stderr: invalid address (0x0) in action #1
 */
BEGIN
{
	trace(strlen((char *)NULL));
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
