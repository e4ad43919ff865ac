/*
 * The result is a string and is cut like every other.
 * @options: -q -xstrsize=8
 */
BEGIN
{
	this->p = (char *)alloca(32);
	bcopy("abc", this->p, 4);
	bcopy("defghij", this->p + 4, 8);
	this->n = 12;
	printf("[%s] %d\n", memstr(this->p, ' ', 12), strlen(memstr(this->p, ' ', this->n)));
	exit(0);
}
