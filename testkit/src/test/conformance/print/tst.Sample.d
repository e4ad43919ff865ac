/*
 * printf.md 5: the sample
 */
typedef struct bar { int alpha; } bar_t;
typedef struct foo { int a : 4; void *b; char d[3]; bar_t c[2]; } foo_t;

BEGIN
{
	this->p = (foo_t *)alloca(sizeof (foo_t));
	this->p->a = 1;
	this->p->b = (void *)2;
	this->p->d[0] = 4;
	this->p->c[0].alpha = 5;
	this->p->c[1].alpha = 6;
	print(*this->p);
	exit(0);
}
