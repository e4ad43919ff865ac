/*
 * Nor is a structure.
 *
 * @line: 10
 */
struct s { int m; } v;

BEGIN
{
	trace(*v);
}
