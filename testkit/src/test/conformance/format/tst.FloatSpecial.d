/*
 * printf.md 1.1: infinities
 */
union v { long bits; double d; int half; float f; };

BEGIN
{
	this->v = (union v *)alloca(16);
	this->v->bits = 9218868437227405312LL;
	printf("%f %E %5g|", this->v->d, this->v->d, this->v->d);
	this->v->bits = -4503599627370496LL;
	printf("%f|%-6f|\n", this->v->d, this->v->d);
	exit(0);
}
