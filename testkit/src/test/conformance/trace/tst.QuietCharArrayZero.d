/*
 * printf.md 3: a NUL at position 0 is no text
 */
struct s { char c[8]; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	trace(this->p->c);
	exit(0);
}
