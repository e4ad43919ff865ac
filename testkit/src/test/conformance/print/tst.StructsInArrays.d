/*
 * printf.md 5: arrays of structs within structs raise the indent
 */
struct p { int x; char n[2]; };
struct q { struct p v[1]; };
struct r { struct q in; };

BEGIN
{
	this->p = (struct r *)alloca(16);
	this->p->in.v[0].x = 9;
	print(*this->p);
	exit(0);
}
