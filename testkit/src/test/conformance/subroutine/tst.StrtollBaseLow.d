/*
 * @stderr: illegal operation in action #2
 */
BEGIN
{
	this->base = 1;
	trace(strtoll("1", this->base));
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
