/*
 * printf.md 3: bytes from 0x80 are not printable and show as a dot
 */
struct s { char c[8]; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	bcopy("ab\351cd", this->p, 6);
	trace(this->p->c);
	exit(0);
}
