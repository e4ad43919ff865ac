/*
 * printf.md 5: a nested struct closes at its own indent
 */
struct inner { int x; int y; };
struct outer { int first; struct inner in; int last; };

BEGIN
{
	this->p = (struct outer *)alloca(16);
	this->p->first = 1;
	this->p->in.x = 2;
	this->p->in.y = 3;
	this->p->last = 4;
	print(*this->p);
	exit(0);
}
