/*
 * aggregations.md 1: a struct is a key by its bytes
 */
struct s { int a; int b; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	this->p->a = 1;
	this->p->b = 2;
	@[*this->p] = count();
	@[*this->p] = count();
	this->p->b = 3;
	@[*this->p] = count();
	exit(0);
}
