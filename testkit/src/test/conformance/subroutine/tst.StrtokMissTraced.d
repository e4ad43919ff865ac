/*
 * @stderr: invalid address (0x0) in action #1
 */
BEGIN
{
	trace(strtok(NULL, ","));
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
