/*
 * printf.md 5: members are indented by 4, with their types
 */
struct foo { int a; short b; char c; unsigned char d; void *e; };

BEGIN
{
	this->p = (struct foo *)alloca(32);
	this->p->a = 1;
	this->p->b = -1;
	this->p->c = 'x';
	this->p->d = 255;
	this->p->e = (void *)0x10;
	print(*this->p);
	exit(0);
}
