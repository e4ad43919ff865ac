/*
 * A number of them.
 *
 * @line: 11
 */
struct s { int m; } v;

BEGIN
{
	@a = count();
	trunc(@a, v);
}
