/*
 * printf.md 3: offsets in hexadecimal, 16 bytes a row
 */
struct s { uint8_t a[36]; };

BEGIN
{
	this->p = (struct s *)alloca(36);
	bcopy("0123456789abcdefghijklmnopqrstuvwxy", this->p, 35);
	this->p->a[35] = 200;
	trace(this->p->a);
	exit(0);
}
