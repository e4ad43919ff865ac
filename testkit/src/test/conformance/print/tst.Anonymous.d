/*
 * printf.md 5: an anonymous member has two blanks and no =; a named one of anonymous type says struct
 */
struct outer { int a; struct { int b; }; union { int u; char v; }; struct { int d; } c; };

BEGIN
{
	this->p = (struct outer *)alloca(24);
	this->p->a = 1;
	this->p->b = 2;
	this->p->u = 0x41;
	this->p->c.d = 3;
	print(*this->p);
	exit(0);
}
