/*
 * actions.md 1: a dynamic size of 0, beyond, or negative means the static one
 */
BEGIN
{
	this->p = (char *)alloca(16);
	bcopy("abcdefghijkl", this->p, 13);
	tracemem(this->p, 6, 0);
	tracemem(this->p, 6, 7);
	tracemem(this->p, 6, -1);
	tracemem(this->p, 6, (char)-1);
	exit(0);
}
