/*
 * A structure is no number.
 *
 * @line: 10
 */
struct s { int m; } v;

BEGIN
{
	trace(lltostr(v));
}
