/*
 * @options: -q -w
 * @stderr: illegal operation in action #1
 */
BEGIN
{
	chill(500000001);
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
