/*
 * printf.md 5: enum members by name
 */
enum colour { RED = 1, BLUE };
struct s { enum colour c; enum colour d; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	this->p->c = BLUE;
	this->p->d = 77;
	print(*this->p);
	exit(0);
}
