/*
 * printf.md 1: precision of floating point; 0 is none, so 6 decimals
 */
union v { long bits; double d; int half; float f; };

BEGIN
{
	this->v = (union v *)alloca(16);
	this->v->bits = -4610560118520545280LL;
	printf("[%.2f] [%.0f] [%10.1f] [%-10.3e] [%+.3g]\n", this->v->d, this->v->d, this->v->d, this->v->d, this->v->d);
	exit(0);
}
