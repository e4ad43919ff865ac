/*
 * printm() records what memref() points to, at most the size it is given (FreeBSD; actions.md 1).
 */
BEGIN
{
	this->p = (char *)alloca(8);
	bcopy("abcdefg", this->p, 8);
	printm(8, memref(this->p, 4));
	this->m = memref(this->p + 2, 2);
	printm(16, this->m);
	printf("%d %d\n", this->m[0] == (uintptr_t)(this->p + 2), this->m[1]);
	exit(0);
}
