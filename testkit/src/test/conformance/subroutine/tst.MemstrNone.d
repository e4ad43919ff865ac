/*
 * Size 0 gives NULL, and that cannot be recorded.
 * @stderr: invalid address (0x0) in action #1
 */
BEGIN
{
	trace(memstr("abc", ' ', 0));
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
