/*
 * @stderr: invalid address (0x1000) in action #2
 */
BEGIN
{
	this->p = alloca(8);
	bcopy(this->p, (void *)4096, 8);
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
