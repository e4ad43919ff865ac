/*
 * @stderr: invalid address (0x0) in action #1
 */
BEGIN
{
	trace(strstr("abc", "x"));
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
