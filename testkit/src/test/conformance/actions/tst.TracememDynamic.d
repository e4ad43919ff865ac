/*
 * actions.md 1: a dynamic size below the static one is what is shown
 */
BEGIN
{
	this->p = (char *)alloca(16);
	bcopy("abcdefghijkl", this->p, 13);
	this->n = 3;
	tracemem(this->p, 12, this->n);
	tracemem(this->p, 12, this->n + 9);
	tracemem(this->p, 12, 1LL);
	tracemem(this->p, 12, (char)2);
	exit(0);
}
