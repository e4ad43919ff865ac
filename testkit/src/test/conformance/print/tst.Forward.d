/*
 * printf.md 5: a pointer to a forward type is a pointer
 */
struct never;
struct s { struct never *n; };

BEGIN
{
	this->p = (struct s *)alloca(16);
	this->p->n = (struct never *)0x20;
	print(*this->p);
	exit(0);
}
