/*
 * actions.md 1: the address is an integer or a pointer
 */
BEGIN
{
	this->p = alloca(16);
	bcopy("abc", this->p, 4);
	tracemem((uintptr_t)this->p, 3);
	exit(0);
}
