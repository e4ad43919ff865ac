/*
 * A pointer to a structure is none.
 *
 * @line: 10
 */
struct s { int m; } *p;

BEGIN
{
	trace(p.m);
}
