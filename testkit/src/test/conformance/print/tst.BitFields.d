/*
 * printf.md 5: bit-fields are hexadecimal, their width after the name
 */
struct bits { unsigned int a : 3; int b : 4; unsigned int c : 1; unsigned int d : 10; };

BEGIN
{
	this->p = (struct bits *)alloca(8);
	this->p->a = 5;
	this->p->b = -1;
	this->p->c = 1;
	this->p->d = 513;
	print(*this->p);
	exit(0);
}
