/*
 * printf.md 3: tab, newline, vertical tab, form feed, carriage return, backspace and bell are printable
 */
struct s { char c[8]; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	bcopy("\t\n\v\f\r\b\a", this->p, 8);
	trace(this->p->c);
	trace("|\n");
	exit(0);
}
