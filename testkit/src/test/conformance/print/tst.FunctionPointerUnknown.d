/*
 * printf.md 5: a function pointer that resolves to nothing is hexadecimal
 */
struct s { int (*f)(void); };

BEGIN
{
	this->p = (struct s *)alloca(16);
	this->p->f = (int (*)(void))0x20;
	print(*this->p);
	exit(0);
}
