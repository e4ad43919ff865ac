/*
 * printf.md 5: a char array that is text: "text" at the top, [ "text" ] as a member
 */
struct s { int n; char t[8]; };

BEGIN
{
	this->p = (struct s *)alloca(16);
	bcopy("hi", this->p->t, 3);
	print(*this->p);
	print(this->p->t);
	exit(0);
}
