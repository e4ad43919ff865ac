/*
 * @stderr: invalid address (0x0) in action #1
 */
BEGIN
{
	this->p = copyin(0, 8);
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
