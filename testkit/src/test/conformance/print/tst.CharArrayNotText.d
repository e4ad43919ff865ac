/*
 * printf.md 5: without a NUL, or with other bytes, an array of chars
 */
struct s { char t[4]; char u[4]; };

BEGIN
{
	this->p = (struct s *)alloca(16);
	bcopy("abc", this->p->t, 3);
	this->p->t[3] = 'd';
	this->p->u[0] = 'x';
	this->p->u[1] = 1;
	print(*this->p);
	print(this->p->t);
	exit(0);
}
