/*
 * @stderr: illegal operation in action #3
 */
BEGIN
{
	this->a = (ipaddr_t *)alloca(4);
	this->family = 3;
	trace(inet_ntop(this->family, this->a));
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
