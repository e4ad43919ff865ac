/*
 * actions.md 7: a bit-field records the bytes that hold it
 */
struct s { int a : 4; unsigned int b : 9; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	this->p->a = -1;
	this->p->b = 300;
	trace(this->p->a); trace(" "); trace(this->p->b); trace("\n");
	exit(0);
}
