/*
 * printf.md 3: a struct is dumped byte by byte
 */
struct s { int a; int b; int c; };

BEGIN
{
	this->p = (struct s *)alloca(12);
	this->p->a = 0x01020304;
	this->p->b = 0x41;
	this->p->c = -1;
	trace(*this->p);
	exit(0);
}
