/*
 * printf.md 5: nested arrays
 */
struct s { int a[2][3]; };

BEGIN
{
	this->p = (struct s *)alloca(64);
	this->p->a[0][0] = 1;
	this->p->a[0][2] = 2;
	this->p->a[1][1] = 3;
	print(*this->p);
	exit(0);
}
