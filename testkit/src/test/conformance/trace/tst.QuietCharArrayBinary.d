/*
 * printf.md 3: after the NUL only NULs may follow
 */
struct s { char c[8]; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	bcopy("ab", this->p, 3);
	this->p->c[5] = 'x';
	trace(this->p->c);
	exit(0);
}
