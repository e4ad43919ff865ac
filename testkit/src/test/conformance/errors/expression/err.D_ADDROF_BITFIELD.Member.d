/*
 * Bits have no address.
 *
 * @line: 10
 */
struct s { int a : 3; } *p;

BEGIN
{
	trace(&p->a);
}
