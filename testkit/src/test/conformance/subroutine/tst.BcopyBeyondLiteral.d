/*
 * A literal ends with its NUL: what lies behind it is no memory of the program.
 * @stderr: invalid address
 */
BEGIN
{
	this->p = (char *)alloca(64);
	bcopy("abc", this->p, 4);
	printf("%s\n", stringof(this->p));
	bcopy("abc", this->p, 5);
	printf("not reached\n");
}

BEGIN
{
	this->n = strlen("abcd") + 2;
	this->q = (char *)alloca(64);
	bcopy("abcd", this->q, this->n);
	printf("not reached\n");
}

BEGIN
{
	exit(0);
}

ERROR
{
	printf("fault %d\n", arg4);
}
