/*
 * variants.md 2: compat=oracle: a dynamic size of 0 prints nothing
 *
 * @options: -q -xcompat=oracle
 */
BEGIN
{
	this->p = (char *)alloca(16);
	bcopy("abcdefghijkl", this->p, 13);
	tracemem(this->p, 6, 0);
	printf("|");
	tracemem(this->p, 6, 3);
	tracemem(this->p, 6, -1);
	exit(0);
}
