/*
 * A structure is none: it has a dot.
 *
 * @line: 10
 */
struct s { int m; } v;

BEGIN
{
	trace(v->m);
}
