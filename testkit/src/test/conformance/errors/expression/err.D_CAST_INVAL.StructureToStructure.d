/*
 * Structures of different tags are not cast.
 *
 * @line: 11
 */
struct s { int m; } v;
struct t { int m; };

BEGIN
{
	x = (struct t)v;
}
