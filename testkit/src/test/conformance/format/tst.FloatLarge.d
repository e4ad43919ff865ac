/*
 * printf.md 1.1: exact digits of large numbers
 */
union v { long bits; double d; int half; float f; };

BEGIN
{
	this->v = (union v *)alloca(16);
	this->v->bits = 4936209963552724370LL;
	printf("%f %e %g\n", this->v->d, this->v->d, this->v->d);
	exit(0);
}
