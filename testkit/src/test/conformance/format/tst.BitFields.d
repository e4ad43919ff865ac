/*
 * printf.md 1.1: a bit-field prints by its declared type's sign
 */
struct bits { int signed3 : 3; unsigned int unsigned3 : 3; };

BEGIN
{
	this->b = (struct bits *)alloca(8);
	this->b->signed3 = -1;
	this->b->unsigned3 = 7;
	printf("%d %d %x\n", this->b->signed3, this->b->unsigned3, this->b->unsigned3);
	exit(0);
}
