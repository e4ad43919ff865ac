/*
 * Structures are no numbers.
 *
 * @line: 10
 */
struct s { int m; } v;

BEGIN
{
	@a = max(v);
}
