/*
 * @options: -q -w
 * @stderr: illegal operation in action #1
 */
BEGIN
{
	chill(300000000);
	printf("one\n");
}

BEGIN
{
	chill(300000000);
	printf("two\n");
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
