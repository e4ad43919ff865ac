/*
 * Stores reach what alloca() has handed out and no further, whatever way the address came; and the
 * memory is gone when the clause is.
 * @stderr: invalid address
 */
BEGIN
{
	this->p = (char *)alloca(4);
	this->p[3] = 1;
	this->p[4] = 1;
	printf("behind\n");
}

BEGIN
{
	this->p = (char *)alloca(4);
	this->p[-1] = 1;
	printf("before\n");
}

BEGIN
{
	p = (char *)alloca(10);
	n = 11;
	bcopy("0123456789a", p, n);
	printf("copied beyond\n");
}

BEGIN
{
	p = (char *)alloca(10);
	bcopy("0123456789a", p, 11);
	printf("copied a constant beyond\n");
}

BEGIN
{
	q = (int *)alloca(10);
	q[1] = 1;
	q[2] = 1;
	printf("half beyond\n");
}

BEGIN
{
	this->p = (char *)alloca(8);
	this->p[2] = 1;
}

BEGIN
{
	this->p[3] = 1;
	printf("from another clause\n");
}

BEGIN
{
	p = (char *)alloca(10);
	n = 10;
	bcopy("012345678", p, n);
	n = 4;
	bcopy("ABC", p + 6, n);
	printf("%s\n", stringof(p));
	exit(0);
}

ERROR
{
	printf("%d: fault %d\n", arg1, arg4);
}
