/*
 * Structures of different tags.
 *
 * @line: 11
 */
struct s { int m; } v;
struct t { int m; } w;

BEGIN
{
	v = w;
}
