/*
 * @stderr: out of scratch space in action #2
 */
BEGIN
{
	this->n = 1073741824;
	this->p = alloca(this->n);
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
