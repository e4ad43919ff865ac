/*
 * Not a structure.
 *
 * @line: 10
 */
struct s { int m; } v;

BEGIN
{
	tracemem(v, 4);
}
