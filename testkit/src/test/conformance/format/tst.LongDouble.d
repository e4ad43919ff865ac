/*
 * printf.md 1.1: Le LE Lf Lg LG of a long double
 */
union l { uint64_t bits[2]; long double d; };

BEGIN
{
	this->l = (union l *)alloca(16);
	this->l->bits[0] = 0xc000000000000000ULL;
	this->l->bits[1] = 0x4000;
	printf("%Lf %Le %LE %Lg %LG [%10.2Lf]\n", this->l->d, this->l->d, this->l->d, this->l->d, this->l->d, this->l->d);
	exit(0);
}
