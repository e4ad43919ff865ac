/*
 * printf.md 1.1: f e g take a long double, too
 */
union l { uint64_t bits[2]; long double d; };

BEGIN
{
	this->l = (union l *)alloca(16);
	this->l->bits[0] = 0xa000000000000000ULL;
	this->l->bits[1] = 0x3fff;
	printf("%f %e %g\n", this->l->d, this->l->d, this->l->d);
	exit(0);
}
