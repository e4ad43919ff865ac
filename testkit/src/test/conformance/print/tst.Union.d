/*
 * printf.md 5: a union shows every member
 */
union u { long whole; int half; char first; };

BEGIN
{
	this->p = (union u *)alloca(8);
	this->p->whole = 0x4142434445464748;
	print(*this->p);
	exit(0);
}
