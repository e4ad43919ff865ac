/*
 * printf.md 3: a floating point number records its bytes; trace shows the integer of its size
 */
union v { long bits; double d; int half; float f; };

BEGIN
{
	this->v = (union v *)alloca(16);
	this->v->bits = 4609434218613702656LL;
	trace(this->v->d);
	exit(0);
}
