/*
 * @stderr: invalid address (0x0) in action #2
 */
BEGIN
{
	this->p = alloca(8);
	bcopy((void *)0, this->p, 8);
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
