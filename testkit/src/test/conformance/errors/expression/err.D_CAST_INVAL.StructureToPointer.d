/*
 * A structure is no pointer.
 *
 * @line: 10
 */
struct s { int m; } v;

BEGIN
{
	trace((int *)v);
}
