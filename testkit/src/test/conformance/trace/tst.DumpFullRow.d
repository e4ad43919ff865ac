/*
 * printf.md 3: a last row of exactly 16 bytes needs no padding
 */
struct s { uint8_t a[16]; };

BEGIN
{
	this->p = (struct s *)alloca(16);
	bcopy("0123456789abcde", this->p, 15);
	this->p->a[15] = 1;
	trace(this->p->a);
	exit(0);
}
