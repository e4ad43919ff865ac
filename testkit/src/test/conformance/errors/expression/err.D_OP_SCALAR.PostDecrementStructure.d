/*
 * Nor do structures: -- behind.
 *
 * @line: 10
 */
struct s { int m; } v;

BEGIN
{
	v--;
}
