/*
 * The same behind a dot.
 *
 * @line: 10
 */
struct s { int m; } v;

BEGIN
{
	trace(v.while);
}
