/*
 * A structure is no number.
 *
 * @line: 11
 */
struct s { int m; } v;

BEGIN
{
	x[1] = 1;
	x[v] = 1;
}
