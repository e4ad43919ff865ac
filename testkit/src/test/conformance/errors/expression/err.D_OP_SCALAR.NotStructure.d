/*
 * Nor are structures.
 *
 * @line: 10
 */
struct s { int m; } v;

BEGIN
{
	trace(!v);
}
