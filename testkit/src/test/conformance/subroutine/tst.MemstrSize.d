/*
 * @stderr: illegal operation in action #2
 */
BEGIN
{
	this->p = alloca(8);
	this->n = 4096;
	printf("%d\n", memstr(this->p, ' ', this->n) == NULL);
}

BEGIN
{
	this->n = 4097;
	trace(memstr(this->p, ' ', this->n));
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
