/*
 * printf.md 3: without a NUL a field of 33 in both modes
 */
struct s { char c[8]; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	bcopy("abcdefg", this->p, 7);
	this->p->c[7] = 'h';
	trace(this->p->c);
	trace("|\n");
	exit(0);
}
