/*
 * printf.md 5: unsigned char and uint8_t are hexadecimal
 */
struct s { unsigned char t[3]; uint8_t u[2]; };

BEGIN
{
	this->p = (struct s *)alloca(16);
	bcopy("ab", this->p->t, 3);
	print(*this->p);
	exit(0);
}
