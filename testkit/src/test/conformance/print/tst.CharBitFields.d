/*
 * printf.md 5: enum of one byte bit-field and char bit-field
 */
struct b { unsigned char low : 4; unsigned char high : 4; };

BEGIN
{
	this->p = (struct b *)alloca(8);
	this->p->low = 3;
	this->p->high = 12;
	print(*this->p);
	exit(0);
}
