/*
 * printf.md 5: the dimension stands before the name, values without types
 */
enum e { ONE = 1 };
struct s { int a[3]; void *q[2]; enum e e[2]; };

BEGIN
{
	this->p = (struct s *)alloca(64);
	this->p->a[0] = 1;
	this->p->a[1] = 2;
	this->p->a[2] = 3;
	this->p->q[1] = (void *)16;
	this->p->e[0] = ONE;
	print(*this->p);
	print(this->p->a);
	exit(0);
}
