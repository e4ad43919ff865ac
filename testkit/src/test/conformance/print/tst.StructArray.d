/*
 * printf.md 5: an array of structs at the top
 */
struct e { int x; };
struct s { struct e c[2]; };

BEGIN
{
	this->p = (struct s *)alloca(16);
	this->p->c[1].x = 7;
	print(this->p->c);
	exit(0);
}
