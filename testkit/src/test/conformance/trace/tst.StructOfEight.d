/*
 * variants.md 3: an 8-byte struct is bytes, no integer
 */
struct s { int a; int b; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	this->p->a = 1;
	this->p->b = 2;
	trace(*this->p);
	exit(0);
}
