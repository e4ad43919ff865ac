/*
 * A member has none.
 *
 * @line: 10
 */
struct s { int (*f)(int); } *p;

BEGIN
{
	trace(p->f(1));
}
