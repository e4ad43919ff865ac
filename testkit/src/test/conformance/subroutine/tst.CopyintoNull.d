/*
 * @stderr: invalid address (0x0) in action #2
 */
BEGIN
{
	this->p = alloca(8);
	copyinto(0, 8, this->p);
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
