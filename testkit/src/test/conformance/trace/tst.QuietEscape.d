/*
 * printf.md 3: escape is not printable
 */
struct s { char c[8]; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	bcopy("ab\033", this->p, 4);
	trace(this->p->c);
	exit(0);
}
