/*
 * printf.md 1.1: a float of 4 bytes
 */
union v { long bits; double d; int half; float f; };

BEGIN
{
	this->v = (union v *)alloca(16);
	this->v->half = 1036831949;
	printf("%f %g %.10f\n", this->v->f, this->v->f, this->v->f);
	exit(0);
}
