/*
 * Structures are not compared.
 *
 * @line: 11
 */
struct s { int m; } v;
struct s w;

BEGIN
{
	trace(v == w);
}
