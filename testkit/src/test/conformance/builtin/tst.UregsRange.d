/*
 * @stderr: illegal operation in action #1
 */
BEGIN
{
	this->r = uregs[1000];
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
