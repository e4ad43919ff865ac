/*
 * printf.md 5: float and double are %+.7e, long double is %+.16LE
 */
union v { long bits; double d; int half; float f; };

union l { uint64_t bits[2]; long double d; };

BEGIN
{
	this->v = (union v *)alloca(16);
	this->v->bits = 4609434218613702656LL;
	print(this->v->d);
	this->v->half = -1090519040;
	print(this->v->f);
	this->l = (union l *)alloca(16);
	this->l->bits[0] = 0xc000000000000000ULL;
	this->l->bits[1] = 0x4000;
	print(this->l->d);
	exit(0);
}
