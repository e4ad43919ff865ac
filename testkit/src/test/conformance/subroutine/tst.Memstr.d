/*
 * memstr() makes a string of size - 1 bytes, with another byte for each NUL among them (FreeBSD).
 */
BEGIN
{
	this->p = (char *)alloca(8);
	bcopy("ab", this->p, 3);
	bcopy("cd", this->p + 3, 3);
	printf("[%s] [%s] [%s]\n", memstr(this->p, '-', 6), memstr(this->p, '-', 7),
	    memstr(this->p, '-', 4));
	printf("[%s] [%s] [%s]\n", memstr(this->p, '-', 3), memstr(this->p, '-', 2),
	    memstr(this->p, '-', 1));
	printf("[%s] %d\n", memstr(this->p, '\0', 6), strlen(memstr(this->p, ' ', 6)));
	printf("[%s] [%s]\n", memstr("xyz", '.', 3), toupper(memstr(this->p + 3, '.', 3)));
	printf("%d %d\n", memstr(this->p, '-', 0) == NULL, memstr(this->p, '-', 1) == NULL);
	this->n = 4;
	this->c = '+';
	printf("[%s]\n", memstr(this->p, this->c, this->n + 1));
	exit(0);
}
