/*
 * printf.md 5: a bit-field alone has its declared type
 */
struct bits { unsigned int a : 3; int b : 4; };

BEGIN
{
	this->p = (struct bits *)alloca(8);
	this->p->a = 5;
	this->p->b = -1;
	print(this->p->a);
	exit(0);
}
