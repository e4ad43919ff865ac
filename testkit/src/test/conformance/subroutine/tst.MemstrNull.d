/*
 * No byte at all is read for size 1; for more the address must be good.
 * @stderr: invalid address (0x0) in action #1
 */
BEGIN
{
	this->p = (char *)0;
	this->n = 1;
	printf("[%s]\n", memstr(NULL, ' ', this->n));
	printf("[%s]\n", memstr(this->p, ' ', 1));
}

BEGIN
{
	trace(memstr(this->p, ' ', 2));
}

dtrace:::ERROR
{
	printf("fault %d at %x\n", arg4, arg5);
	exit(0);
}
