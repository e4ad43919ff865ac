/*
 * printf.md 1.1: e E f g G of a double as in C
 */
union v { long bits; double d; int half; float f; };

BEGIN
{
	this->v = (union v *)alloca(16);
	this->v->bits = 4653144502051863213LL;
	printf("%e %E %f %g %G\n", this->v->d, this->v->d, this->v->d, this->v->d, this->v->d);
	exit(0);
}
