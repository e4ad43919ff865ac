/*
 * printf.md 3, default: a dump begins on a line of its own
 *
 * @options: 
 * @cpu: any
 * @stderr: script '
 */
struct s { int a; int b; };

BEGIN
{
	this->p = (struct s *)alloca(8);
	this->p->a = 1;
	trace(*this->p);
	exit(0);
}
