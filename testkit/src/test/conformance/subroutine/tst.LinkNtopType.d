/*
 * @stderr: illegal operation in action #2
 */
BEGIN
{
	this->m = alloca(24);
	trace(link_ntop(2, this->m));
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
