/*
 * printf.md 3: a char array that holds text and NULs prints as text
 */
struct s { char c[8]; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	bcopy("hi", this->p, 3);
	trace(this->p->c);
	trace("\n");
	exit(0);
}
