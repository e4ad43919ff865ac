/*
 * printf.md 1: zero padding and sign of floating point
 */
union v { long bits; double d; int half; float f; };

BEGIN
{
	this->v = (union v *)alloca(16);
	this->v->bits = 4614500768194494464LL;
	printf("[%010.2f] [% f] [%+f] [%#.1f]\n", this->v->d, this->v->d, this->v->d, this->v->d);
	exit(0);
}
