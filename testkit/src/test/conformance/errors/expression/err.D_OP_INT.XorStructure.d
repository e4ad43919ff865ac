/*
 * Operators on bits want integers: ^.
 *
 * @line: 10
 */
struct s { int m; } v;

BEGIN
{
	trace(v ^ 1);
}
