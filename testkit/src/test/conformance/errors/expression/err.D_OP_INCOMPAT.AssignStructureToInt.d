/*
 * = between types that have nothing in common.
 *
 * @line: 12
 * @stderr: struct s
 */
struct s { int m; } v;
int x;

BEGIN
{
	x = v;
}
